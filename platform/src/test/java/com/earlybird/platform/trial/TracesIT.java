package com.earlybird.platform.trial;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.StaffState;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A service whose traces are on, by the one variable that turns them on. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
@TestProfile(TracesIT.On.class)
class TracesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PHONE = "+919600000001";

    @Inject
    SpansInMemory spans;

    public static class On implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "earlybird.traces",
                    "http://127.0.0.1:9",
                    "quarkus.otel.bsp.schedule.delay",
                    "100ms");
        }
    }

    @Test
    void what_a_request_stored_is_published_in_the_request_s_own_trace() {
        String trace = newTraceId();
        String parcel = given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body("{\"label\":\"traced\",\"price_paise\":100}")
                .post("/api/parcels?phone=" + PHONE)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        SpanData request = awaitSpan(trace, SpanKind.SERVER);
        assertEquals("00f067aa0ba902b7", request.getParentSpanId());
        String published = Events.awaitHeader(
                Topics.ORDER_BILLED, e -> e.orderId().equals(parcel), "traceparent", PATIENCE);
        assertEquals("00-" + trace + "-" + request.getSpanId() + "-01", published);
        assertEquals(
                published,
                Events.awaitHeader(
                        Topics.ORDER_BILLED,
                        e -> e.orderId().equals(parcel),
                        "ce_traceparent",
                        PATIENCE));
    }

    @Test
    void a_span_says_nothing_about_a_person() {
        String trace = newTraceId();
        given().auth()
                .oauth2(Tokens.admin())
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("X-Forwarded-For", "203.0.113.77")
                .get("/api/parcels/" + PHONE + "?search=Asha");

        SpanData request = awaitSpan(trace, SpanKind.SERVER);
        String all = request.getName() + request.getAttributes() + request.getEvents();
        assertTrue(!all.contains(PHONE) && !all.contains("Asha"), all);
        assertTrue(!all.contains("203.0.113.77"), all);
    }

    @Test
    void each_event_is_handled_in_the_trace_it_came_in_and_its_lines_say_so() {
        String trace = newTraceId();
        String user = "UR-" + trace.substring(0, 8);
        Events.publish(
                Topics.STAFF,
                user,
                staff(user),
                Map.of(
                        "traceparent",
                        "00-" + trace + "-00f067aa0ba902b7-01",
                        "ce_correlationid",
                        "because-of-" + user));

        SpanData handling = awaitSpan(trace, SpanKind.CONSUMER);
        assertEquals("process staff", handling.getName());
        assertEquals("00f067aa0ba902b7", handling.getParentSpanId());
        StaffEvents.Seen seen = StaffEvents.SEEN.get(user);
        assertEquals("00-" + trace + "-" + handling.getSpanId() + "-01", seen.traceparent());
        assertTrue(seen.correlationOnLines().contains("because-of-" + user), seen.toString());
        assertEquals(trace, seen.traceOnLines());
        assertTrue(seen.onOneEventsContext(), "what a handler notes must not leak to others");
    }

    @Test
    void what_nobody_traced_begins_no_trace() {
        String user = "UR-" + newTraceId().substring(0, 8);
        Events.publish(Topics.STAFF, user, staff(user));

        Awaitility.await().atMost(PATIENCE).until(() -> StaffEvents.SEEN.containsKey(user));
        assertNull(StaffEvents.SEEN.get(user).traceparent());
    }

    private SpanData awaitSpan(String trace, SpanKind kind) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> spans.ofTrace(trace).stream()
                                .filter(span -> span.getKind() == kind)
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static String newTraceId() {
        String id = UUID.randomUUID().toString().replace("-", "");
        assertNotEquals("0".repeat(32), id);
        return id;
    }

    private static StaffState staff(String userId) {
        return new StaffState(
                userId,
                Role.SUPPORT,
                null,
                "traced",
                null,
                true,
                1,
                Instant.parse("2026-01-27T00:00:00Z"));
    }
}
