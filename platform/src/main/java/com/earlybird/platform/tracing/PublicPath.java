package com.earlybird.platform.tracing;

import java.net.URI;
import java.net.URISyntaxException;

/** What of a path may be shown: {@code /api/orders} of {@code /api/orders/OR-20260127-0001}. */
final class PublicPath {
    private PublicPath() {}

    static String of(String path) {
        int firstEnd = path.indexOf('/', 1);
        if (firstEnd < 0) {
            return path;
        }
        if (!path.startsWith("/api/")) {
            return path.substring(0, firstEnd);
        }
        int secondEnd = path.indexOf('/', firstEnd + 1);
        return secondEnd < 0 ? path : path.substring(0, secondEnd);
    }

    static String ofUrl(String url) {
        try {
            URI uri = new URI(url);
            return uri.getScheme() + "://" + uri.getHost() + of(String.valueOf(uri.getPath()));
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
