package com.earlybird.customer.customer.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AddressFormTest {
    @Test
    void an_address_is_kept_without_spaces_around_it() {
        Address address = form(
                        " 14 North Mada Street ", " Chennai", "600004 ", "13.0339", "80.2698")
                .address("AD-1", "", true);

        assertEquals("14 North Mada Street", address.addressLine1());
        assertEquals("Chennai", address.city());
        assertEquals("600004", address.pincode());
        assertNull(address.label());
    }

    @Test
    void coordinates_are_kept_to_the_centimetre() {
        Address address = form("14", "Chennai", "600004", "13.03391234567890123", "80.000")
                .address("AD-1", "", true);

        assertEquals(new BigDecimal("13.0339123"), address.latitude());
        assertEquals(new BigDecimal("80"), address.longitude());
    }

    static Stream<Arguments> wrong() {
        String ok = "14 North Mada Street";
        return Stream.of(
                Arguments.of(form(null, "Chennai", "600004", null, null), "address_line1"),
                Arguments.of(form("  ", "Chennai", "600004", null, null), "address_line1"),
                Arguments.of(
                        form("x".repeat(201), "Chennai", "600004", null, null), "address_line1"),
                Arguments.of(form(ok, null, "600004", null, null), "city"),
                Arguments.of(form(ok, "x".repeat(61), "600004", null, null), "city"),
                Arguments.of(form(ok, "Chennai", null, null, null), "pincode"),
                Arguments.of(form(ok, "Chennai", "60000", null, null), "pincode"),
                Arguments.of(form(ok, "Chennai", "6000045", null, null), "pincode"),
                Arguments.of(form(ok, "Chennai", "060004", null, null), "pincode"),
                Arguments.of(form(ok, "Chennai", "60000a", null, null), "pincode"),
                Arguments.of(form(ok, "Chennai", "६०००००", null, null), "pincode"),
                Arguments.of(form(ok, "Chennai", "600004", "90.0001", "80"), "latitude"),
                Arguments.of(form(ok, "Chennai", "600004", "-91", "80"), "latitude"),
                Arguments.of(form(ok, "Chennai", "600004", "13", "180.5"), "longitude"),
                Arguments.of(form(ok, "Chennai", "600004", "13", "1e-999999999"), "longitude"),
                Arguments.of(form(ok, "Chennai", "600004", "1e999999999", "80"), "latitude"),
                Arguments.of(form(ok, "Chennai", "600004", "13", null), "longitude"),
                Arguments.of(form(ok, "Chennai", "600004", null, "80"), "latitude"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_wrong_is_named(AddressForm form, String field) {
        Rejection refused =
                assertThrows(Rejection.class, () -> form.address("AD-1", "address.", true));

        assertEquals(Rejection.Kind.MALFORMED, refused.kind());
        assertEquals(
                List.of("address." + field),
                refused.violations().stream().map(Violation::field).toList());
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        AddressForm empty = new AddressForm(null, null, null, null, null, null, null, null);

        Rejection refused = assertThrows(Rejection.class, () -> empty.address("AD-1", "", true));

        assertEquals(
                List.of("address_line1", "city", "state", "pincode"),
                refused.violations().stream().map(Violation::field).toList());
    }

    @Test
    void an_edit_keeps_what_it_does_not_name() {
        Address old = form("14 North Mada Street", "Chennai", "600004", "13", "80")
                .address("AD-1", "", true);
        AddressForm edit =
                new AddressForm("Shop", "3 Kutchery Road", null, null, null, null, null, null);

        Address next = edit.over(old).address("AD-1", "", true);

        assertEquals("Shop", next.label());
        assertEquals("3 Kutchery Road", next.addressLine1());
        assertEquals("Chennai", next.city());
        assertEquals(old.latitude(), next.latitude());
    }

    private static AddressForm form(
            String line, String city, String pincode, String latitude, String longitude) {
        return new AddressForm(
                null,
                line,
                null,
                city,
                "Tamil Nadu",
                pincode,
                latitude == null ? null : new BigDecimal(latitude),
                longitude == null ? null : new BigDecimal(longitude));
    }
}
