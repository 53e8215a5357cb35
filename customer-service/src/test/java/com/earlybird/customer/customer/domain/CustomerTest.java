package com.earlybird.customer.customer.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Role;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.customer.customer.domain.Customer.Details;
import com.earlybird.customer.customer.domain.Customer.Moment;
import com.earlybird.customer.user.domain.Contact;
import com.earlybird.customer.user.domain.Login;
import com.earlybird.customer.user.domain.User;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final Instant NOW = Instant.parse("2026-01-05T04:00:00Z");
    private static final Moment LATER =
            new Moment(2, Instant.parse("2026-01-06T04:00:00Z"), TODAY.plusDays(1));

    @Test
    void every_change_tells_the_whole_state_under_its_version() {
        Details moved = new Details("Asha K", customer().contact(), profile("Mandaveli"));

        Change<Customer> change = customer().edit(moved, LATER);

        CustomerState state = (CustomerState) change.facts().get(0).data();
        assertEquals("CU-20260105-0001", change.facts().get(0).key());
        assertEquals("Asha K", state.name());
        assertEquals("Mandaveli", state.area());
        assertEquals(2, state.version());
        assertEquals(LATER.now(), state.updatedAt());
        assertEquals(125_000, state.openingBalancePaise());
        assertEquals("AD-20260105-0001", state.defaultAddress().orElseThrow().addressId());
    }

    @Test
    void a_change_that_changes_nothing_tells_nothing() {
        Change<Customer> change = customer().edit(customer().details(), LATER);

        assertEquals(customer(), change.state());
        assertTrue(change.facts().isEmpty());
    }

    @Test
    void a_status_to_come_is_told_now_and_is_not_todays() {
        Change<Customer> change = customer()
                .changeStatus(CustomerStatus.STOPPED, TODAY.plusDays(10), "moves away", LATER);

        CustomerState state = (CustomerState) change.facts().get(0).data();
        assertEquals(CustomerStatus.ACTIVE, state.status());
        assertEquals(CustomerStatus.STOPPED, state.statusOn(TODAY.plusDays(10)).orElseThrow());
    }

    @Test
    void the_stored_customer_is_read_back_as_it_was() {
        Customer customer = customer();

        BsonDocument document = Bson.document(customer);

        assertEquals(customer, Bson.read(document, Customer.class));
        assertEquals(
                Set.of(
                        "id",
                        "user_id",
                        "role",
                        "active",
                        "name",
                        "contact",
                        "login",
                        "profile",
                        "statuses",
                        "addresses",
                        "previous_balance_paise",
                        "created_on",
                        "created_at",
                        "updated_at"),
                document.keySet());
    }

    @Test
    void the_document_of_a_customer_is_at_once_that_of_the_login() {
        User user = Bson.read(Bson.document(customer()), User.class);

        assertEquals("UR-0007", user.userId());
        assertEquals("CU-20260105-0001", user.customerId());
        assertEquals("hash", user.login().passwordHash());
        assertEquals(customer().contact(), user.contact());
        assertTrue(user.active());
        assertEquals(null, user.deliveryBoyId(), "who carries to a customer is not the customer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://maps.example.com",
                "javascript:alert(1)",
                "maps.example.com",
                "https://",
                "https://user:secret@example.com/",
                "https://example.com/a b"
            })
    void links_are_https_only(String link) {
        Profile profile = new Profile("en", "Mylapore", null, null, null, link, null);

        Rejection refused = assertThrows(Rejection.class, profile::checked);

        assertEquals("map_link", refused.violations().get(0).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english", "EN", "e", "en_IN", "en-"})
    void a_language_is_a_language_tag(String language) {
        Profile profile = new Profile(language, "Mylapore", null, null, null, null, null);

        assertThrows(Rejection.class, profile::checked);
    }

    @Test
    void only_a_real_isdefault_is_stored_of_an_address() {
        BsonDocument address =
                Bson.document(customer()).getArray("addresses").get(0).asDocument();

        assertTrue(address.getBoolean("is_default").getValue());
        assertFalse(address.containsKey("default"));
    }

    private static Customer customer() {
        return new Customer(
                "CU-20260105-0001",
                "UR-0007",
                Role.CUSTOMER,
                true,
                "Asha",
                Contact.of("+919840012345", "asha@example.com", "UR-0007"),
                Login.fresh("hash"),
                profile("Mylapore"),
                StatusHistory.begin(CustomerStatus.ACTIVE, TODAY, TODAY).entries(),
                List.of(new Address(
                        "AD-20260105-0001",
                        "Home",
                        "14 North Mada Street",
                        null,
                        "Chennai",
                        "Tamil Nadu",
                        "600004",
                        new BigDecimal("13.0339"),
                        new BigDecimal("80.2698"),
                        true)),
                125_000,
                TODAY,
                NOW,
                NOW);
    }

    private static Profile profile(String area) {
        return new Profile(
                "en",
                area,
                "DB-0001",
                "UR-0002",
                "Ring twice",
                "https://maps.example.com/?q=1",
                null);
    }
}
