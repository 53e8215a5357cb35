package com.earlybird.billing.claim.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.billing.claim.domain.BankLine;
import com.earlybird.billing.claim.domain.Claim;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.platform.kernel.Rejection;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A bank's statement as CSV, with a header and the columns {@code date} ({@code 2026-02-03} or {@code
 * 03/02/2026}), {@code reference}, {@code amount} (rupees that came in, {@code 1,234.50}) and {@code
 * description}. Lines without an amount, which took money out, are passed over.
 */
final class StatementFile {
    private static final int MOST_LINES = 5_000;
    private static final int MOST_TEXT = 300;
    private static final int ID_CHARACTERS = 24;
    private static final DateTimeFormatter INDIAN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private StatementFile() {}

    /** @throws Rejection 400 that names the line; nothing of a bad file is taken */
    static List<BankLine> read(String account, String csv) {
        try (CSVParser parser = FORMAT.parse(new StringReader(csv))) {
            for (String column : List.of("date", "reference", "amount", "description")) {
                if (parser.getHeaderNames().stream().noneMatch(column::equalsIgnoreCase)) {
                    throw Rejection.malformed(column, "is a column that is missing");
                }
            }
            List<BankLine> lines = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (lines.size() == MOST_LINES) {
                    throw Rejection.malformed("body", "has more than " + MOST_LINES + " lines");
                }
                if (line.isSet("amount") && !line.get("amount").isBlank()) {
                    lines.add(line(account, line));
                }
            }
            return lines;
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw Rejection.malformed("body", "is no CSV: " + e.getMessage());
        }
    }

    private static BankLine line(String account, CSVRecord line) {
        String where = "line " + line.getRecordNumber();
        LocalDate date = date(line.get("date"), where);
        String reference = Claim.normal(line.get("reference"));
        long amount = paise(line.get("amount"), where);
        String description = line.isSet("description") ? line.get("description") : "";
        if (reference.isEmpty() || reference.length() > 100) {
            throw Rejection.malformed(where, "needs a reference of at most 100 characters");
        }
        String id = hash(account + "|" + date + "|" + reference + "|" + amount);
        return new BankLine(
                id,
                account,
                date,
                reference,
                amount,
                description.length() > MOST_TEXT
                        ? description.substring(0, MOST_TEXT)
                        : description,
                BankLine.LineStatus.UNMATCHED,
                null,
                null);
    }

    private static LocalDate date(String text, String where) {
        try {
            return text.contains("/") ? LocalDate.parse(text, INDIAN) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Rejection.malformed(where, "has no date that can be read: " + text);
        }
    }

    private static long paise(String text, String where) {
        try {
            long paise = new BigDecimal(text.replace(",", "").replace("₹", "").strip())
                    .movePointRight(2)
                    .longValueExact();
            if (paise > 0 && paise <= Payment.MOST_PAISE) {
                return paise;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Said below, with the line.
        }
        throw Rejection.malformed(where, "has no amount of rupees above 0: " + text);
    }

    private static String hash(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(whole).substring(0, ID_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
