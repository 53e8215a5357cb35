package com.earlybird.customer.customer.domain;

import com.earlybird.platform.kernel.Rejection;

import java.net.URI;
import java.net.URISyntaxException;

/** Links are shown on run sheets and pages, so only such as a browser may safely follow: https. */
final class Links {
    private Links() {}

    static void check(String field, String link) {
        if (link != null && !isHttps(link)) {
            throw Rejection.malformed(field, "must be a link that begins with https://");
        }
    }

    private static boolean isHttps(String link) {
        try {
            URI uri = new URI(link);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
