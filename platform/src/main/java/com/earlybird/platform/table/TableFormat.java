package com.earlybird.platform.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The files a table can be taken away as. */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8", "csv") {
        @Override
        byte[] write(Table table) throws IOException {
            StringBuilder out = new StringBuilder();
            try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
                printer.printRecord(table.headers());
                for (List<?> row : table.rows()) {
                    printer.printRecord(row.stream().map(TableFormat::harmless).toList());
                }
            }
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        byte[] write(Table table) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook book = new Workbook(out, "EarlyBird", "1.0")) {
                Worksheet sheet = book.newWorksheet(table.name());
                for (int column = 0; column < table.headers().size(); column++) {
                    sheet.value(0, column, table.headers().get(column));
                    sheet.style(0, column).bold().set();
                }
                for (int row = 0; row < table.rows().size(); row++) {
                    fill(sheet, row + 1, table.rows().get(row));
                }
                sheet.freezePane(0, 1);
            }
            return out.toByteArray();
        }
    };

    private final String mediaType;
    private final String ending;

    TableFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    abstract byte[] write(Table table) throws IOException;

    /** The file's content. An XLSX of many rows takes its time: not on an event loop. */
    public byte[] of(Table table) {
        try {
            return write(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (cell instanceof Boolean yes) {
                sheet.value(row, column, yes);
            } else if (cell != null) {
                sheet.value(row, column, cell.toString());
            }
        }
    }

    // A spreadsheet program runs a text that begins like a formula, and a customer chooses his
    // name.
    private static Object harmless(Object cell) {
        return cell instanceof String text
                        && !text.isEmpty()
                        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
