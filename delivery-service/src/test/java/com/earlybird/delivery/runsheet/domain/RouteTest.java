package com.earlybird.delivery.runsheet.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.delivery.runsheet.domain.Route.Point;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouteTest {
    @Test
    void a_straight_street_is_walked_from_one_end_to_the_other() {
        List<Point> street = IntStream.of(0, 4, 1, 3, 2)
                .mapToObj(house -> new Point(13.0 + house * 0.001, 80.27))
                .toList();

        assertEquals(List.of(0, 2, 4, 3, 1), Route.past(street));
    }

    @Test
    void a_way_that_crosses_itself_is_straightened() {
        // The nearest next house each time leaves the first side's last house for the end.
        List<Point> points = List.of(
                new Point(0, 0), new Point(0, 0.010), new Point(0, -0.012), new Point(0, 0.035));

        List<Integer> way = Route.past(points);

        assertEquals(List.of(0, 2, 1, 3), way);
    }

    @Test
    void every_door_is_passed_once_and_no_way_is_longer_than_by_the_list() {
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 2, 3, 10, Route.MOST_STRAIGHTENED, 400}) {
            List<Point> points = IntStream.range(0, size)
                    .mapToObj(i ->
                            new Point(13 + random.nextDouble() / 50, 80 + random.nextDouble() / 50))
                    .toList();

            List<Integer> way = Route.past(points);

            List<Integer> asListed = IntStream.range(0, size).boxed().toList();
            assertEquals(asListed, way.stream().sorted().toList());
            assertTrue(Route.length(points, way) <= Route.length(points, asListed) + 1e-9);
        }
    }

    @Test
    void the_same_doors_always_give_the_same_way() {
        Random random = new Random(11);
        List<Point> points = IntStream.range(0, 60)
                .mapToObj(i -> new Point(random.nextDouble(), random.nextDouble()))
                .toList();

        assertEquals(Route.past(points), Route.past(List.copyOf(points)));
    }
}
