package com.earlybird.platform.table;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.Optional;

/** A table as a file to download, written on a worker thread. */
public final class TableAnswers {
    public static final String CSV = "text/csv";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableAnswers() {}

    /** The file that the client's Accept header asks for first; empty where it is content with JSON. */
    public static Optional<TableFormat> wanted(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            for (TableFormat format : TableFormat.values()) {
                if (!type.isWildcardType()
                        && !type.isWildcardSubtype()
                        && MediaType.valueOf(format.mediaType()).isCompatible(type)) {
                    return Optional.of(format);
                }
            }
            if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    public static Uni<Response> download(Table table, TableFormat format) {
        return Uni.createFrom()
                .item(() -> format.of(table))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(content -> Response.ok(content, format.mediaType())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + table.name() + "." + format.ending()
                                        + "\"")
                        .build());
    }
}
