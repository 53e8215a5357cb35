package com.earlybird.delivery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.OrderType;
import com.earlybird.contracts.Role;
import com.earlybird.contracts.ScheduleAction;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.Address;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.contracts.events.ScheduledItem;
import com.earlybird.contracts.events.StaffState;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the other services say of a street of households, each with its own names. */
public final class Street {
    public static final String MILK = "PR-0001";
    public static final String PANEER = "PR-0002";
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Street() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Kolkata"));
    }

    public static String newBoy() {
        return "DB-%04d".formatted(NUMBERS.incrementAndGet());
    }

    public static String newCustomer() {
        return "CU-20260105-%04d".formatted(NUMBERS.incrementAndGet());
    }

    public static String newOrder() {
        return "OR-20260110-%04d".formatted(NUMBERS.incrementAndGet());
    }

    public static String newSubscription() {
        return "SU-20260110-%04d".formatted(NUMBERS.incrementAndGet());
    }

    /** A customer of this delivery boy, known here. */
    public static String customerOf(String boyId) {
        String id = newCustomer();
        tell(customer(id, boyId, "House of " + id, 1));
        return id;
    }

    public static CustomerState customer(String id, String boyId, String name, long version) {
        Address home = new Address(
                "AD-0001",
                "Home",
                id.substring(12) + " North Mada Street",
                null,
                "Chennai",
                "Tamil Nadu",
                "600004",
                null,
                null,
                true);
        return new CustomerState(
                id,
                "UR-" + id,
                name,
                "+919840012345",
                null,
                "en",
                "Mylapore",
                CustomerStatus.ACTIVE,
                List.of(new StatusChange(CustomerStatus.ACTIVE, LocalDate.EPOCH)),
                List.of(home),
                boyId,
                "Hang the bag on the gate.",
                null,
                null,
                0,
                version,
                Instant.EPOCH);
    }

    public static void tell(CustomerState state) {
        Events.publish(Topics.CUSTOMERS, state.customerId(), state);
    }

    public static void tell(DeliveryScheduled plan) {
        Events.publish(Topics.DELIVERY_SCHEDULED, plan.customerId(), plan);
    }

    public static void tellStaff(String boyId, String name, boolean active, long version) {
        String userId = "UR-" + boyId;
        Events.publish(
                Topics.STAFF,
                userId,
                new StaffState(
                        userId,
                        Role.DELIVERY_BOY,
                        boyId,
                        name,
                        "+919840054321",
                        active,
                        version,
                        Instant.EPOCH));
    }

    public static DeliveryScheduled plan(
            String orderId,
            String customerId,
            LocalDate date,
            Shift shift,
            ScheduledItem... items) {
        return plan(orderId, customerId, date, shift, ScheduleAction.SCHEDULE, 1, items);
    }

    public static DeliveryScheduled plan(
            String orderId,
            String customerId,
            LocalDate date,
            Shift shift,
            ScheduleAction action,
            long version,
            ScheduledItem... items) {
        return new DeliveryScheduled(
                orderId,
                orderId.startsWith("SU") ? OrderType.SUBSCRIPTION : OrderType.ONE_TIME,
                customerId,
                date,
                shift,
                List.of(items),
                null,
                null,
                action,
                null,
                version,
                Instant.EPOCH);
    }

    public static ScheduledItem milk(String qty) {
        return item(MILK, "Toned milk", qty, "1", 3400);
    }

    public static ScheduledItem paneer(String qty) {
        return item(PANEER, "Paneer", qty, "0.25", 42000);
    }

    private static ScheduledItem item(
            String id, String name, String qty, String step, long pricePaise) {
        return new ScheduledItem(
                id,
                name,
                "unit",
                new BigDecimal(qty),
                new BigDecimal(step),
                pricePaise,
                "0401",
                BigDecimal.valueOf(5));
    }

    /** Tells a plan and waits until its delivery is known; gives back its DL id. */
    public static String planned(DeliveryScheduled plan) {
        tell(plan);
        return deliveryId(plan.orderId(), plan.date());
    }

    public static String deliveryId(String orderId, LocalDate date) {
        return await().atMost(PATIENCE)
                .until(
                        () -> get(
                                        Tokens.admin(),
                                        "/api/deliveries?order_id=" + orderId + "&date=" + date)
                                .statusCode(200)
                                .extract()
                                .<String>path("items[0].id"),
                        id -> id != null);
    }

    /** Waits until the delivery is on this boy's run. */
    public static void awaitOnRun(String boyId, String deliveryId) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> get(Tokens.admin(), "/api/deliveries/" + deliveryId)
                        .body("delivery_boy_id", equalTo(boyId)));
    }

    public static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    public static ValidatableResponse sheet(String boyId, LocalDate date, Shift shift) {
        return get(
                        Tokens.deliveryBoy(boyId),
                        "/api/delivery-boy/today-deliveries?date=" + date + "&shift=" + shift)
                .statusCode(200);
    }

    public static ValidatableResponse post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse put(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    public static ValidatableResponse markDelivered(String token, Object body) {
        return post(token, "/api/delivery-boy/mark-delivered", body);
    }

    public static ValidatableResponse markNotDelivered(String token, Object body) {
        return post(token, "/api/delivery-boy/mark-not-delivered", body);
    }

    public static Map<String, Object> line(String orderId, String productId, String qty) {
        return Map.of(
                "order_id", orderId, "product_id", productId, "delivered_qty", new BigDecimal(qty));
    }

    public static String type(String code) {
        return "https://earlybird.example/problems/" + code;
    }
}
