package com.earlybird.billing.bill.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.billing.document.RupeesInWords;
import com.earlybird.billing.dunning.domain.LateFee;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.contracts.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of docs/bills-and-tax.md, line by line. */
class BillsAndTaxTest {
    private static final PageId PAGE = new PageId(YearMonth.parse("2026-01"), "CU-1");

    @Test
    void a_line_is_rounded_half_up() throws IOException {
        for (List<String> row : table("| qty |")) {
            assertEquals(
                    number(row, 2),
                    Money.linePaise(new BigDecimal(row.get(0)), number(row, 1)),
                    row.toString());
        }
    }

    @Test
    void the_tax_inside_is_two_equal_halves_and_the_rest_is_taxable() throws IOException {
        for (List<String> row : table("| total (paise) |")) {
            TaxLine line = TaxLine.of("0401", new BigDecimal(row.get(1)), number(row, 0));

            assertEquals(number(row, 2), line.taxablePaise(), row.toString());
            assertEquals(number(row, 3), line.cgstPaise(), row.toString());
            assertEquals(number(row, 4), line.sgstPaise(), row.toString());
        }
    }

    @Test
    void what_is_owed_is_rounded_to_the_rupee_and_a_credit_is_left() throws IOException {
        for (List<String> row : table("| exact (paise) |")) {
            BillDraft draft = BillDraft.of(PAGE, number(row, 0), List.of());

            assertEquals(number(row, 1), draft.roundOffPaise(), row.toString());
            assertEquals(number(row, 2), draft.closingBalancePaise(), row.toString());
        }
    }

    @Test
    void amounts_are_said_in_lakhs_and_crores() throws IOException {
        for (List<String> row : table("| paise |")) {
            assertEquals(row.get(1), RupeesInWords.of(number(row, 0)));
        }
    }

    @Test
    void a_late_fee_is_a_fixed_part_and_a_part_of_what_is_overdue() throws IOException {
        for (List<String> row : table("| overdue (paise) |")) {
            LateFee fee = new LateFee(number(row, 1), new BigDecimal(row.get(2)));

            assertEquals(number(row, 3), fee.ofPaise(number(row, 0)), row.toString());
        }
    }

    private static long number(List<String> row, int column) {
        return Long.parseLong(row.get(column));
    }

    /** The rows of the table whose header begins so; there is one, and it has rows. */
    private static List<List<String>> table(String header) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "bills-and-tax.md"));
        List<List<String>> rows = lines.stream()
                .dropWhile(line -> !line.startsWith(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        assertTrue(rows.size() > 1, "there is a table " + header);
        return rows;
    }
}
