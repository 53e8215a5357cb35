package com.earlybird.customer.customer.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.platform.kernel.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressBookTest {
    private final AddressBook home = new AddressBook(List.of(address("home", true)));

    @Test
    void another_address_leaves_the_default_where_it_is() {
        assertEquals("home", defaultOf(home.add(address("shop", false))));
    }

    @Test
    void a_new_default_takes_the_place_of_the_old_one() {
        assertEquals("shop", defaultOf(home.add(address("shop", true))));
    }

    @Test
    void the_default_passes_on_by_naming_another_one() {
        AddressBook book = home.add(address("shop", false));

        assertEquals("shop", defaultOf(book.replace(address("shop", true))));
    }

    @Test
    void the_default_is_not_given_up_without_another_one() {
        AddressBook book = home.add(address("shop", false));

        Rejection refused =
                assertThrows(Rejection.class, () -> book.replace(address("home", false)));

        assertEquals("default-address-needed", refused.code());
    }

    @Test
    void when_the_default_is_removed_the_oldest_one_left_is_it() {
        AddressBook book = home.add(address("shop", false)).add(address("office", false));

        assertEquals("shop", defaultOf(book.remove("home")));
    }

    @Test
    void the_only_address_stays() {
        Rejection refused = assertThrows(Rejection.class, () -> home.remove("home"));

        assertEquals("last-address", refused.code());
    }

    @Test
    void an_address_added_twice_is_there_once() {
        AddressBook book = home.add(address("shop", false));

        assertSame(book, book.add(address("shop", false)));
    }

    @Test
    void a_customer_has_at_most_twenty_addresses() {
        AddressBook full = home;
        for (int i = 1; i < AddressBook.MOST; i++) {
            full = full.add(address("address " + i, false));
        }
        AddressBook book = full;

        Rejection refused =
                assertThrows(Rejection.class, () -> book.add(address("one more", false)));

        assertEquals("too-many-addresses", refused.code());
    }

    @Test
    void an_address_of_somebody_else_is_not_found() {
        Rejection refused =
                assertThrows(Rejection.class, () -> home.replace(address("elsewhere", true)));

        assertEquals(Rejection.Kind.NOT_FOUND, refused.kind());
    }

    private static String defaultOf(AddressBook book) {
        List<String> defaults = book.addresses().stream()
                .filter(Address::isDefault)
                .map(Address::id)
                .toList();
        assertEquals(1, defaults.size(), "exactly one default");
        return defaults.get(0);
    }

    private static Address address(String id, boolean isDefault) {
        return new Address(
                id,
                null,
                "14 North Mada Street",
                null,
                "Chennai",
                "Tamil Nadu",
                "600004",
                null,
                null,
                isDefault);
    }
}
