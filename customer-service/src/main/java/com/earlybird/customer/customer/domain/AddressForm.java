package com.earlybird.customer.customer.domain;

import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Rejection.Kind;
import com.earlybird.platform.kernel.Violation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address as somebody wrote it, and the rules for it (product.md, "Address"): required lines and
 * length, pincode, coordinates. All that is wrong is said at once.
 */
public record AddressForm(
        String label,
        String addressLine1,
        String addressLine2,
        String city,
        String state,
        String pincode,
        BigDecimal latitude,
        BigDecimal longitude) {
    static final int LONGEST_LABEL = 60;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_PLACE = 60;

    private static final Pattern PINCODE = Pattern.compile("[1-9][0-9]{5}");
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);
    // Seven decimals of a degree are a centimetre; what devices send beyond that is noise.
    private static final int DECIMALS = 7;
    private static final int MOST_DECIMALS = 30;

    /** An edit of an address: what is null here stays as it was there; an empty text is none. */
    public AddressForm over(Address old) {
        return new AddressForm(
                or(label, old.label()),
                or(addressLine1, old.addressLine1()),
                or(addressLine2, old.addressLine2()),
                or(city, old.city()),
                or(state, old.state()),
                or(pincode, old.pincode()),
                or(latitude, old.latitude()),
                or(longitude, old.longitude()));
    }

    /** The form without spaces around it; what is left empty is null. */
    AddressForm trimmed() {
        return new AddressForm(
                trim(label),
                trim(addressLine1),
                trim(addressLine2),
                trim(city),
                trim(state),
                trim(pincode),
                latitude,
                longitude);
    }

    /** The address, or a 400 that names all wrong fields, each with {@code prefix} before it. */
    public Address address(String id, String prefix, boolean isDefault) {
        AddressForm form = trimmed();
        List<Violation> violations = form.violations(prefix);
        if (!violations.isEmpty()) {
            String detail = violations.stream()
                    .map(violation -> violation.field() + ": " + violation.message())
                    .collect(Collectors.joining("; "));
            throw new Rejection(Kind.MALFORMED, "validation-failed", detail, violations);
        }
        return new Address(
                id,
                form.label,
                form.addressLine1,
                form.addressLine2,
                form.city,
                form.state,
                form.pincode,
                rounded(latitude),
                rounded(longitude),
                isDefault);
    }

    private List<Violation> violations(String prefix) {
        List<Violation> found = new ArrayList<>();
        text(found, prefix + "label", label, LONGEST_LABEL, false);
        text(found, prefix + "address_line1", addressLine1, LONGEST_LINE, true);
        text(found, prefix + "address_line2", addressLine2, LONGEST_LINE, false);
        text(found, prefix + "city", city, LONGEST_PLACE, true);
        text(found, prefix + "state", state, LONGEST_PLACE, true);
        if (pincode == null || !PINCODE.matcher(pincode).matches()) {
            found.add(new Violation(prefix + "pincode", "must be six digits, the first not 0"));
        }
        degrees(found, prefix + "latitude", latitude, POLE);
        degrees(found, prefix + "longitude", longitude, DATE_LINE);
        if ((latitude == null) != (longitude == null)) {
            String missing = latitude == null ? "latitude" : "longitude";
            found.add(new Violation(prefix + missing, "latitude and longitude go together"));
        }
        return found;
    }

    private static void text(
            List<Violation> found, String field, String value, int longest, boolean required) {
        if (value == null) {
            if (required) {
                found.add(new Violation(field, "is required"));
            }
        } else if (value.length() > longest) {
            found.add(new Violation(field, "must have at most " + longest + " characters"));
        }
    }

    private static void degrees(
            List<Violation> found, String field, BigDecimal value, BigDecimal most) {
        if (value == null) {
            return;
        }
        // The scale first: arithmetic with a number like 1e-999999 would take minutes.
        boolean readable = value.scale() <= MOST_DECIMALS && value.scale() >= -2;
        if (!readable || value.abs().compareTo(most) > 0) {
            found.add(new Violation(field, "must be from -" + most + " to " + most));
        }
    }

    private static BigDecimal rounded(BigDecimal degrees) {
        if (degrees == null) {
            return null;
        }
        BigDecimal plain = degrees.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static <T> T or(T given, T old) {
        return given == null ? old : given;
    }

    private static String trim(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
