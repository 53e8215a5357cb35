package com.earlybird.platform.problem;

import java.util.regex.Pattern;

/**
 * A request's path as a log may have it: the token of a shared link or of a bill's payment page opens
 * what it is for to whoever reads it, so it is not written down.
 */
final class LogPath {
    private static final Pattern TOKEN =
            Pattern.compile("(/(?:shared-delivery|shared-delivery-link|pay)/)[^/]+");

    private LogPath() {}

    static String of(String path) {
        return TOKEN.matcher(path).replaceAll("$1***");
    }
}
