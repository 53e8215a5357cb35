package com.earlybird.platform.table;

import java.util.List;

/**
 * Rows for a spreadsheet program. A cell is a text, a whole number, a decimal, a date, a boolean or
 * null; money is written as whole paise under a header that says so, as everywhere.
 *
 * @param name of the file without its ending, and of the sheet
 * @param headers one for each column
 */
public record Table(String name, List<String> headers, List<List<?>> rows) {
    public Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        for (List<?> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " under " + headers.size() + " headers");
            }
        }
    }
}
