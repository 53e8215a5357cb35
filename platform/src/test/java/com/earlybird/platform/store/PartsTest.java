package com.earlybird.platform.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final List<List<String>> asked = new ArrayList<>();

    @Test
    void many_keys_are_asked_for_in_parts_and_each_once() {
        List<String> keys = IntStream.range(0, 250).mapToObj(n -> "K" + n).toList();

        List<String> found = read(keys);

        assertEquals(Set.copyOf(keys), new TreeSet<>(found));
        assertEquals(keys.size(), found.size());
        assertTrue(asked.stream().allMatch(part -> part.size() <= 100), "" + asked);
    }

    @Test
    void no_keys_ask_nothing() {
        assertEquals(List.of(), read(List.of()));
        assertEquals(List.of(), asked);
    }

    private List<String> read(List<String> keys) {
        return Parts.<String>of(keys, part -> {
                    asked.add(part);
                    return Uni.createFrom().item(part);
                })
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}
