package com.earlybird.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.contracts.events.OrderPlaced;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;

/** What the tests through HTTP and topics have in common. */
@QuarkusTestResource(EarlyBirdServers.class)
@QuarkusTestResource(FakeCloudApi.class)
abstract class ServiceIT {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    static RequestSpecification admin() {
        return as(Tokens.admin()).contentType("application/json");
    }

    /** A customer whom the service knows. */
    static int customer() {
        int number = Samples.number();
        tell(Samples.customer(number));
        await().atMost(PATIENCE)
                .until(() -> admin().get("/api/notification-settings/" + Samples.customerId(number))
                                .statusCode()
                        == 200);
        return number;
    }

    static void tell(CustomerState state) {
        Events.publish(Topics.CUSTOMERS, state.customerId(), state);
    }

    static void tell(OrderPlaced order) {
        Events.publish(Topics.ORDER_PLACED, order.customerId(), order);
    }

    /** Lines up faults for the next messages to this household. */
    static void script(int number, String... answers) {
        given().contentType("application/json")
                .body(List.of(answers))
                .post(System.getProperty(FakeCloudApi.URL) + "/script/" + digits(number))
                .then()
                .statusCode(200);
    }

    /** What the provider was sent for this household. */
    static List<Object> received(int number) {
        return receivedPath(number).getList("$");
    }

    static JsonPath receivedPath(int number) {
        return given().get(System.getProperty(FakeCloudApi.URL) + "/received/" + digits(number))
                .jsonPath();
    }

    static String digits(int number) {
        return Samples.phone(number).substring(1);
    }

    static JsonPath notification(String id) {
        return admin().get("/api/notifications/" + id).jsonPath();
    }

    static String orderMessage(int number) {
        return "ORDER_PLACED:" + Samples.orderId(number);
    }

    static void awaitStatus(String id, String status) {
        await().atMost(PATIENCE).until(() -> status.equals(notification(id).getString("status")));
    }
}
