package com.earlybird.platform.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class TableFormatTest {
    private static final Table TABLE = new Table(
            "milk",
            List.of("name", "date", "qty", "amount_paise"),
            List.of(
                    List.of("Asha, \"A\"", LocalDate.of(2026, 1, 5), new BigDecimal("1.5"), 7_500L),
                    Arrays.asList("=HYPERLINK(1)", null, BigDecimal.ZERO, -1L)));

    @Test
    void csv_quotes_what_must_be_quoted_and_disarms_what_looks_like_a_formula() {
        assertEquals(
                "name,date,qty,amount_paise\r\n\"Asha, \"\"A\"\"\",2026-01-05,1.5,7500\r\n"
                        + "'=HYPERLINK(1),,0,-1\r\n",
                new String(TableFormat.CSV.of(TABLE), StandardCharsets.UTF_8));
    }

    @Test
    void xlsx_holds_numbers_as_numbers_and_texts_as_texts() throws IOException {
        byte[] file = TableFormat.XLSX.of(TABLE);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals("amount_paise", rows.get(0).getCellText(3));
            assertEquals(new BigDecimal("7500"), rows.get(1).getCellAsNumber(3).orElseThrow());
            assertEquals(
                    LocalDate.of(2026, 1, 5),
                    rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate());
            assertEquals("=HYPERLINK(1)", rows.get(2).getCellText(0));
        }
    }

    @Test
    void a_row_has_a_cell_for_each_header() {
        List<List<?>> rows = List.of(List.of("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> new Table("x", List.of("a"), rows));
    }

    @Test
    void the_accept_header_chooses_the_file() {
        assertEquals(Optional.of(TableFormat.CSV), wanted("text/csv"));
        assertEquals(Optional.of(TableFormat.XLSX), wanted(TableAnswers.XLSX));
        assertEquals(Optional.empty(), wanted("application/json"));
        assertEquals(Optional.empty(), wanted("*/*"));
    }

    private static Optional<TableFormat> wanted(String accept) {
        return TableAnswers.wanted(List.of(MediaType.valueOf(accept)));
    }
}
