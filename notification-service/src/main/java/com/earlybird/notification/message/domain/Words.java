package com.earlybird.notification.message.domain;

import com.earlybird.contracts.PaymentMethod;
import com.earlybird.contracts.Shift;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, shifts and codes in the words of a message. */
final class Words {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Words() {}

    static String date(LocalDate date) {
        return DAY.format(date);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String shift(Shift shift) {
        return shift.name().toLowerCase(Locale.ROOT);
    }

    static String method(PaymentMethod method) {
        return switch (method) {
            case CASH -> "cash";
            case UPI -> "UPI";
            case BANK -> "bank transfer";
            case CHEQUE -> "cheque";
            case CARD -> "card";
            case ONLINE -> "online payment";
            case WALLET -> "wallet";
        };
    }

    /** Why something was not delivered as ordered; {@code notes} where the reason is OTHER. */
    static String reason(String reason, String notes) {
        if (reason == null) {
            return "not known";
        }
        return switch (reason) {
            case "SHORT_SUPPLY" -> "we were short of supply";
            case "DAMAGED" -> "it was damaged";
            case "NOT_HOME" -> "nobody was at home";
            case "GATE_CLOSED" -> "the gate was closed";
            case "CUSTOMER_REFUSED" -> "it was not accepted at the door";
            case "CUSTOMER_ASKED" -> "you asked us not to";
            case "BAD_ADDRESS" -> "we could not find the address";
            default -> notes == null || notes.isBlank() ? "another reason" : clause(notes);
        };
    }

    /** What somebody wrote, to stand inside a sentence: without a full stop of its own. */
    static String clause(String written) {
        return written.strip().replaceAll("\\.+$", "");
    }
}
