package com.earlybird.runner.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.runner.system.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which service a path belongs to: {@code deploy/gateway/routes.csv}, the one table that every
 * gateway goes by. The longest prefix decides.
 */
public final class Routes {
    private static final List<Route> ALL = read();

    private Routes() {}

    /** Paths that begin with these whole segments belong to that service. */
    public record Route(String prefix, ServiceName owner) {
        // Whole segments: /api/orders owns /api/orders/7 and not /api/ordersheet.
        boolean holds(String path) {
            return path.startsWith(prefix)
                    && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
        }
    }

    /** All of them, the longest prefix first. */
    public static List<Route> all() {
        return ALL;
    }

    /** The route of the path; empty when it is nobody's. */
    static Optional<Route> of(String path) {
        return ALL.stream().filter(route -> route.holds(path)).findFirst();
    }

    private static List<Route> read() {
        try (InputStream table = Routes.class.getResourceAsStream("/routes.csv")) {
            return new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Route(cells[0], ServiceName.named(cells[1])))
                    .sorted(Comparator.comparingInt((Route r) -> r.prefix().length())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
