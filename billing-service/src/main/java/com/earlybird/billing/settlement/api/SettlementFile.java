package com.earlybird.billing.settlement.api;

import com.earlybird.billing.settlement.domain.SettledLine;
import com.earlybird.platform.kernel.Rejection;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The provider's settlement report as CSV, with a header and the columns {@code entity_id}, {@code
 * type}, {@code amount}, {@code fee}, {@code created_at}, {@code settled_at}; {@code payment_id} for
 * refunds, and {@code settlement_id}, {@code settlement_utr}, if they are there. Amounts are rupees.
 */
final class SettlementFile {
    private static final int MOST_LINES = 50_000;
    private static final int MOST_ID = 60;
    private static final long MOST_PAISE = 1_000_000_000_000L;
    private static final DateTimeFormatter INDIAN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private SettlementFile() {}

    /** @throws Rejection 400 that names the line; nothing of a bad file is taken */
    static List<SettledLine> read(String csv, ZoneId zone) {
        try (CSVParser parser = FORMAT.parse(new StringReader(csv))) {
            for (String column :
                    List.of("entity_id", "type", "amount", "fee", "created_at", "settled_at")) {
                if (parser.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)) {
                    throw Rejection.malformed(column, "is a column that is missing");
                }
            }
            List<SettledLine> lines = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (lines.size() == MOST_LINES) {
                    throw Rejection.malformed("body", "has more than " + MOST_LINES + " lines");
                }
                lines.add(line(line, "line " + line.getRecordNumber(), zone));
            }
            return lines;
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw Rejection.malformed("body", "is no CSV: " + e.getMessage());
        }
    }

    private static SettledLine line(CSVRecord line, String where, ZoneId zone) {
        String id = line.get("entity_id");
        if (id.isBlank() || id.length() > MOST_ID) {
            throw Rejection.malformed(where, "needs an entity_id");
        }
        SettledLine.Kind kind =
                switch (line.get("type").toLowerCase(Locale.ROOT)) {
                    case "payment" -> SettledLine.Kind.PAYMENT;
                    case "refund" -> SettledLine.Kind.REFUND;
                    default -> SettledLine.Kind.OTHER;
                };
        return new SettledLine(
                id,
                kind,
                kind == SettledLine.Kind.PAYMENT ? id : text(line, "payment_id"),
                paise(line.get("amount"), where),
                line.get("fee").isBlank() ? 0 : paise(line.get("fee"), where),
                date(line.get("created_at"), where, zone),
                date(line.get("settled_at"), where, zone),
                text(line, "settlement_id"),
                text(line, "settlement_utr"));
    }

    private static String text(CSVRecord line, String column) {
        String text = line.isSet(column) ? line.get(column) : "";
        return text.isBlank() || text.length() > MOST_ID ? null : text;
    }

    /** {@code 2026-02-03}, {@code 03/02/2026}, either with a time behind it, or seconds since 1970. */
    private static LocalDate date(String text, String where, ZoneId zone) {
        try {
            if (text.matches("[0-9]{9,11}")) {
                return Instant.ofEpochSecond(Long.parseLong(text)).atZone(zone).toLocalDate();
            }
            String day = text.split("[ T]")[0];
            return day.contains("/") ? LocalDate.parse(day, INDIAN) : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Rejection.malformed(where, "has no date that can be read: " + text);
        }
    }

    private static long paise(String text, String where) {
        try {
            long paise = new BigDecimal(text.replace(",", "").strip())
                    .movePointRight(2)
                    .longValueExact();
            if (paise >= 0 && paise <= MOST_PAISE) {
                return paise;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Said below, with the line.
        }
        throw Rejection.malformed(where, "has no amount of rupees: " + text);
    }
}
