package com.earlybird.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    @ParameterizedTest
    @MethodSource("com.earlybird.contracts.Json#examples")
    void an_example_satisfies_its_schema(Json.Case example) {
        assertEquals(List.of(), Json.errors(example.topic(), example.json()));
    }

    @ParameterizedTest
    @MethodSource("com.earlybird.contracts.Json#examples")
    void an_example_is_read_into_its_record_and_written_back_the_same(Json.Case example) {
        Object data = Json.read(example.topic(), example.json());

        JsonNode written = Json.tree(write(data));

        assertEquals(example.json(), written);
    }

    @ParameterizedTest
    @MethodSource("com.earlybird.contracts.Json#examples")
    void a_reader_ignores_what_it_does_not_know(Json.Case example) {
        Object known = Json.read(example.topic(), example.json());
        ObjectNode grown = example.json().put("added_in_a_later_version", "something");

        assertEquals(List.of(), Json.errors(example.topic(), grown));
        assertEquals(known, Json.read(example.topic(), grown));
    }

    @Test
    void the_index_lists_exactly_the_files_that_exist() throws IOException, URISyntaxException {
        Path root = Path.of(Examples.class.getResource("/examples").toURI());
        Set<String> files;
        try (Stream<Path> paths = Files.walk(root)) {
            files = paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> listed = Json.examples()
                .map(example -> example + ".json")
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(files, listed);
    }

    @Test
    void an_example_that_does_not_exist_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Examples.json(Topics.BILL_ISSUED, "no-such-example"));
    }

    private static String write(Object data) {
        try {
            return Json.MAPPER.writeValueAsString(data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
