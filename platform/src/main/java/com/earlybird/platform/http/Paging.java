package com.earlybird.platform.http;

import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;

/** {@code ?limit=} and {@code ?cursor=} of a list, and the list's answer (api.md, "Manner"). */
public class Paging {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 500;

    @QueryParam("limit")
    Integer limit;

    @QueryParam("cursor")
    String cursor;

    @Context
    UriInfo uri;

    /** {@code next_cursor} is null on the last page. */
    public record ListAnswer<T>(List<T> items, String nextCursor) {}

    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MOST) {
            throw Rejection.malformed("limit", "must be from 1 to " + MOST);
        }
        return limit;
    }

    public String cursor() {
        return cursor == null || cursor.isBlank() ? null : cursor;
    }

    public <T> Response answer(Page<T> page) {
        Response.ResponseBuilder answer =
                Response.ok(new ListAnswer<>(page.items(), page.nextCursor()));
        if (page.nextCursor() != null) {
            answer.links(Link.fromUriBuilder(
                            uri.getRequestUriBuilder().replaceQueryParam("cursor", "{cursor}"))
                    .rel("next")
                    .build(page.nextCursor()));
        }
        return answer.build();
    }
}
