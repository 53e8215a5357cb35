package com.earlybird.delivery.runsheet.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A short way past all doors: to the nearest next one each time, then straightened by 2-opt, which
 * turns a stretch of the way round where that makes it shorter. It begins at the first door given,
 * need not come back, and is the same for the same doors in the same order.
 */
public final class Route {
    /** Up to here the way is straightened: some milliseconds of work. */
    public static final int MOST_STRAIGHTENED = 300;

    /** Past this nobody walks, and the doors stay in the order given. */
    public static final int MOST = 1_000;

    private static final int MOST_ROUNDS = 20;
    private static final double NOTHING = 1e-12;

    private final List<Point> points;

    /** A door, in degrees. */
    public record Point(double latitude, double longitude) {}

    private Route(List<Point> points) {
        this.points = points;
    }

    /** The places of the points in the list, in the order of the way. */
    public static List<Integer> past(List<Point> points) {
        if (points.size() > MOST) {
            return IntStream.range(0, points.size()).boxed().toList();
        }
        Route route = new Route(points);
        int[] way = route.nearestNext();
        if (way.length <= MOST_STRAIGHTENED) {
            route.straighten(way);
        }
        return Arrays.stream(way).boxed().toList();
    }

    /** How long a way is; in degrees of latitude, which is enough to compare. */
    public static double length(List<Point> points, List<Integer> way) {
        Route route = new Route(points);
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += route.distance(way.get(i - 1), way.get(i));
        }
        return length;
    }

    private int[] nearestNext() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            left.add(i);
        }
        int[] way = new int[points.size()];
        int at = 0;
        for (int i = 0; i < way.length; i++) {
            int from = at;
            at = i == 0
                    ? 0
                    : Collections.min(left, Comparator.comparingDouble(p -> distance(from, p)));
            left.remove(Integer.valueOf(at));
            way[i] = at;
        }
        return way;
    }

    private void straighten(int[] way) {
        boolean shorter = true;
        for (int round = 0; shorter && round < MOST_ROUNDS; round++) {
            shorter = false;
            for (int i = 1; i < way.length - 1; i++) {
                for (int j = i + 1; j < way.length; j++) {
                    if (gain(way, i, j) > NOTHING) {
                        turnRound(way, i, j);
                        shorter = true;
                    }
                }
            }
        }
    }

    /** What it saves to walk the stretch from i to j the other way round. */
    private double gain(int[] way, int i, int j) {
        double now = distance(way[i - 1], way[i]);
        double then = distance(way[i - 1], way[j]);
        if (j + 1 < way.length) {
            now += distance(way[j], way[j + 1]);
            then += distance(way[i], way[j + 1]);
        }
        return now - then;
    }

    private static void turnRound(int[] way, int i, int j) {
        for (int a = i, b = j; a < b; a++, b--) {
            int kept = way[a];
            way[a] = way[b];
            way[b] = kept;
        }
    }

    /** Flat, as a town is: a degree of longitude shrinks with the latitude. */
    private double distance(int from, int to) {
        Point a = points.get(from);
        Point b = points.get(to);
        double shrunk = Math.cos(Math.toRadians((a.latitude() + b.latitude()) / 2));
        return Math.hypot(a.latitude() - b.latitude(), (a.longitude() - b.longitude()) * shrunk);
    }
}
