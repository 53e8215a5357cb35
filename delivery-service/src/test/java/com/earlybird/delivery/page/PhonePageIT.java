package com.earlybird.delivery.page;

import static com.earlybird.delivery.Street.MILK;
import static com.earlybird.delivery.Street.PANEER;
import static com.earlybird.delivery.Street.customerOf;
import static com.earlybird.delivery.Street.get;
import static com.earlybird.delivery.Street.milk;
import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.newOrder;
import static com.earlybird.delivery.Street.paneer;
import static com.earlybird.delivery.Street.plan;
import static com.earlybird.delivery.Street.planned;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.earlybird.contracts.DeliveryStatus;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.delivery.Street;
import com.earlybird.delivery.link.Links;
import com.earlybird.testing.EarlyBirdServers;
import com.earlybird.testing.Events;
import com.earlybird.testing.Tokens;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages as a deliverer uses them, in a real browser. Pictures are in target/screenshots. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class PhonePageIT {
    private final LocalDate today = Street.today();
    private final String boy = newBoy();
    private final List<String> customers = new ArrayList<>();
    private Wire wire;
    private Phone phone;
    private Page page;

    @BeforeEach
    void four_stops_and_a_phone() throws Exception {
        assumeTrue(
                Phone.chromium().isPresent(), "no Chromium is installed: the pages are not tested");
        Street.tellStaff(boy, "Ravi", true, 1);
        for (int i = 0; i < 4; i++) {
            String customer = customerOf(boy);
            customers.add(customer);
            Street.awaitOnRun(
                    boy,
                    planned(plan(
                            newOrder(), customer, today, Shift.MORNING, milk("2"), paneer("0.5"))));
        }
        Links.awaitBoy(boy);
        wire = Wire.to(RestAssured.port);
    }

    @AfterEach
    void hang_up() throws Exception {
        if (phone != null) {
            phone.close();
        }
        if (wire != null) {
            wire.close();
        }
    }

    @Test
    void a_delivery_boy_goes_round_with_his_phone() {
        openAs(ColorScheme.LIGHT);
        assertThat(stops()).hasCount(4);
        phone.picture("1-list");

        stop(0).getByText("All delivered").click();
        assertThat(stop(0)).hasAttribute("data-state", "delivered");

        stop(1).getByText("Some").click();
        Locator sheet = page.locator("dialog");
        sheet.getByLabel("Less: Toned milk").click();
        sheet.locator("select").selectOption("SHORT_SUPPLY");
        phone.picture("2-partial");
        sheet.getByText("Save").click();
        assertThat(stop(1)).hasAttribute("data-state", "partial");

        stop(2).getByText("Not delivered").click();
        sheet.getByText("Save").click();
        assertThat(sheet).containsText("Choose a reason");
        sheet.locator("select").selectOption("GATE_CLOSED");
        sheet.getByText("Save").click();
        assertThat(stop(2)).hasAttribute("data-state", "not");
        assertThat(page.locator(".chip")).hasText("Online");
        phone.picture("3-done");

        stop(0).getByText("Undo").click();
        assertThat(stop(0)).hasAttribute("data-state", "open");
        assertThat(page.locator(".chip")).hasText("Online");

        awaitStatus(customers.get(0), "OUT_FOR_DELIVERY");
        awaitStatus(customers.get(1), "DELIVERED");
        awaitStatus(customers.get(2), "NOT_DELIVERED");
    }

    @Test
    void what_the_office_asks_for_is_seen_at_the_door_and_filled_in_where_it_is_less() {
        ask(0, "LESS", MILK);
        ask(1, "EXTRA", PANEER);
        openAs(ColorScheme.LIGHT);
        assertThat(stop(0)).containsText("1 × Toned milk less.");
        assertThat(stop(1)).containsText("Bring 1 × Paneer more, not charged.");
        assertThat(stop(1).locator("button.full")).hasText("All delivered");
        page.locator(".carry summary").click();
        assertThat(page.locator(".carry")).containsText("8 − 1 × Toned milk");
        phone.picture("11-asked");

        stop(0).locator("button.full").click();
        Locator sheet = page.locator("dialog");
        assertThat(sheet.locator("[data-product='" + MILK + "'] output")).hasText("1 of 2");
        assertThat(sheet.locator("select")).hasValue("CUSTOMER_ASKED");
        phone.picture("12-asked-less");
        sheet.getByText("Save").click();
        assertThat(stop(0)).hasAttribute("data-state", "partial");
        assertThat(page.locator(".chip")).hasText("Online");
        assertThat(page.locator(".carry")).hasAttribute("open", "");

        awaitStatus(customers.get(0), "DELIVERED");
        get(Tokens.admin(), "/api/deliveries?customer_id=" + customers.get(0))
                .body("items[0].items[0].delivered_qty", equalTo(1))
                .body("items[0].delivery_type", equalTo("PARTIAL"));
    }

    private void ask(int stop, String kind, String productId) {
        Street.post(
                        Tokens.support(),
                        "/api/deliveries/adjustments",
                        Links.body(
                                "customer_id",
                                customers.get(stop),
                                "date",
                                today,
                                "shift",
                                "MORNING",
                                "kind",
                                kind,
                                "product_id",
                                productId,
                                "qty",
                                1,
                                "reason",
                                "They called this morning"))
                .statusCode(201);
    }

    @Test
    void what_was_tapped_without_network_is_sent_later_in_order_and_once() throws Exception {
        openAs(ColorScheme.DARK);
        assertThat(stops()).hasCount(4);
        awaitServiceWorker();

        phone.context().setOffline(true);
        wire.cut();
        Instant before = Instant.now();
        stop(1).getByText("All delivered").click();
        stop(0).getByText("All delivered").click();
        Instant after = Instant.now();
        assertThat(page.locator(".chip")).containsText("2 to send");
        page.reload();
        assertThat(stops()).hasCount(4);
        assertThat(stop(0)).hasAttribute("data-state", "delivered");
        assertThat(stop(0)).containsText("Waiting to be sent");
        phone.picture("4-offline");
        assertEquals(List.of(), events());

        wire.mend();
        phone.context().setOffline(false);
        assertThat(page.locator(".chip")).hasText("Online");
        phone.picture("5-back");

        List<DeliveryConfirmed> events =
                await().atMost(Street.PATIENCE).until(this::events, all -> all.size() >= 2);
        assertEquals(
                List.of(customers.get(1), customers.get(0)),
                events.stream()
                        .sorted(java.util.Comparator.comparing(DeliveryConfirmed::confirmedAt))
                        .map(DeliveryConfirmed::customerId)
                        .toList());
        for (DeliveryConfirmed event : events) {
            assertEquals(DeliveryStatus.DELIVERED, event.status());
            assertTrue(!event.deviceTime().isBefore(before.minusMillis(1))
                    && !event.deviceTime().isAfter(after.plusMillis(1)));
        }
    }

    @Test
    void what_the_server_refuses_is_said_at_the_stop_and_not_sent_again() throws Exception {
        openAs(ColorScheme.LIGHT);
        assertThat(stops()).hasCount(4);
        phone.context().setOffline(true);
        wire.cut();
        stop(0).getByText("All delivered").click();
        Street.markNotDelivered(
                        Tokens.admin(),
                        Links.body(
                                "customer_id",
                                customers.get(0),
                                "delivery_date",
                                today,
                                "reason",
                                "NOT_HOME"))
                .statusCode(200);
        wire.mend();
        phone.context().setOffline(false);

        assertThat(stop(0)).containsText("Not accepted");
        assertThat(page.locator(".chip")).hasText("Online");
        phone.picture("6-refused");
    }

    @Test
    void a_shared_link_asks_for_its_pin_and_works_like_the_boys_own_page() throws Exception {
        String token =
                Links.made("delivery_boy_id", boy, "date", today, "pin", "4711").getString("token");
        phone = Phone.open(ColorScheme.LIGHT);
        page = phone.page();
        page.navigate(wire.url("/shared-delivery/" + token));
        assertThat(stops()).hasCount(0);
        phone.picture("7-pin");
        page.locator("input[name=pin]").fill("1111");
        page.getByText("Open").click();
        assertThat(page.locator(".problem")).hasText("That is not the PIN.");
        page.locator("input[name=pin]").fill("4711");
        page.getByText("Open").click();
        assertThat(stops()).hasCount(4);
        phone.picture("8-link");

        awaitServiceWorker();
        phone.context().setOffline(true);
        wire.cut();
        stop(0).getByText("All delivered").click();
        page.reload();
        assertThat(stop(0)).hasAttribute("data-state", "delivered");
        wire.mend();
        phone.context().setOffline(false);

        assertThat(page.locator(".chip")).hasText("Online");
        awaitStatus(customers.get(0), "DELIVERED");
        assertEquals(false, kept().contains(token));
    }

    @Test
    void a_link_without_a_pin_is_a_page_of_its_run_that_no_script_from_elsewhere_can_touch() {
        String token = Links.made("delivery_boy_id", boy, "date", today).getString("token");
        phone = Phone.open(ColorScheme.DARK);
        page = phone.page();
        List<String> faults = new ArrayList<>();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.navigate(wire.url("/shared-delivery/" + token));
        assertThat(stops()).hasCount(4);
        assertThat(page.locator("a[href^='tel:']")).hasCount(0);
        stop(3).getByText("All delivered").click();
        assertThat(page.locator(".chip")).hasText("Online");
        phone.picture("9-link-dark");

        awaitStatus(customers.get(3), "DELIVERED");
        assertEquals(List.of(), faults);
        page.navigate(wire.url("/shared-delivery/" + token.replaceAll(".$", "_")));
        assertThat(page.locator("body")).containsText("not valid");
    }

    @Test
    void the_board_follows_the_runs_and_goes_on_after_a_break() throws Exception {
        open(ColorScheme.DARK, "/delivery-app/board?shift=MORNING", Tokens.admin(), "ADMIN");
        Locator run = page.locator("li.run[data-run^='" + boy + ":']");
        assertThat(run).hasAttribute("data-left", "4");

        wire.cut();
        assertThat(page.locator(".chip")).containsText("Connection lost");
        Street.markDelivered(
                        Tokens.deliveryBoy(boy),
                        Links.body("customer_id", customers.get(0), "delivery_date", today))
                .statusCode(200);
        wire.mend();

        assertThat(page.locator(".chip")).hasText("Live");
        assertThat(run).hasAttribute("data-left", "3");
        phone.picture("10-board");
    }

    private void openAs(ColorScheme colors) {
        open(colors, "/delivery-app", Tokens.deliveryBoy(boy), "DELIVERY_BOY");
        page.getByText("Morning").first().click();
    }

    /** Logs in; customer-service's part of it is played by the test. */
    private void open(ColorScheme colors, String path, String token, String role) {
        phone = Phone.open(colors);
        page = phone.page();
        String answer = "{\"access_token\":\"%s\",\"refresh_token\":\"r\",\"expires_in\":900,"
                        .formatted(token)
                + "\"token_type\":\"Bearer\",\"user\":{\"id\":\"UR-1\",\"name\":\"Ravi\","
                + "\"role\":\"" + role + "\",\"delivery_boy_id\":\"" + boy + "\"}}";
        phone.context()
                .route(
                        "**/api/auth/login",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(answer)));
        page.navigate(wire.url(path));
        page.locator("input[name=login]").fill("9840012345");
        page.locator("input[name=password]").fill("milk-at-dawn");
        phone.picture("0-login");
        page.locator("button.full").click();
    }

    private Locator stops() {
        return page.locator("li.stop[data-state]");
    }

    private Locator stop(int i) {
        return page.locator("li.stop[data-customer='" + customers.get(i) + "']");
    }

    private String kept() {
        return page.evaluate("JSON.stringify(localStorage)").toString();
    }

    private void awaitStatus(String customer, String status) {
        await().atMost(Street.PATIENCE)
                .untilAsserted(() -> assertEquals(
                        status,
                        get(Tokens.admin(), "/api/deliveries?customer_id=" + customer)
                                .extract()
                                .path("items[0].status")));
    }

    private List<DeliveryConfirmed> events() {
        return Events.all(
                Topics.DELIVERY_CONFIRMED, event -> customers.contains(event.customerId()));
    }

    // Asked from here again and again: a page that may not evaluate texts cannot poll by itself.
    private void awaitServiceWorker() {
        await().pollInSameThread().atMost(Street.PATIENCE).until(() ->
                (Boolean) page.evaluate("navigator.serviceWorker.controller !== null"));
    }
}
