package com.earlybird.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void the_list_holds_every_topic_that_has_a_constant() {
        long constants = Arrays.stream(Topics.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getType() == Topic.class)
                .count();

        assertEquals(constants, Topics.all().size());
    }

    @Test
    void names_types_and_data_are_each_used_once() {
        assertEquals(Topics.all().size(), distinct(Topic::name));
        assertEquals(Topics.all().size(), distinct(Topic::type));
        assertEquals(Topics.all().size(), distinct(Topic::data));
    }

    @Test
    void a_topic_is_found_by_its_name_and_by_nothing_else() {
        assertSame(Topics.DELIVERY_CONFIRMED, Topics.byName("delivery-confirmed"));
        assertThrows(IllegalArgumentException.class, () -> Topics.byName("delivery-confirmed.dlq"));
    }

    @Test
    void only_topics_of_state_are_compacted() {
        Set<String> compacted = Topics.all().stream()
                .filter(Topic::compacted)
                .map(Topic::name)
                .collect(Collectors.toSet());

        assertEquals(Set.of("customers", "staff", "products"), compacted);
    }

    @Test
    void every_type_names_the_owner_and_a_version() {
        for (Topic<?> topic : Topics.all()) {
            assertTrue(
                    topic.type().matches("com\\.earlybird\\.[a-z]+\\.[a-z]+\\.v[1-9][0-9]*"),
                    topic.type());
        }
    }

    @Test
    void a_topic_says_where_its_dead_letters_and_its_schema_are() {
        Topic<?> topic = Topics.DELIVERY_CONFIRMED;

        assertEquals("com.earlybird.delivery.confirmed.v1", topic.type());
        assertEquals("delivery-confirmed.dlq", topic.dlq());
        assertEquals("schemas/delivery-confirmed.json", topic.schema());
        assertEquals("urn:earlybird:schema:delivery-confirmed:v1", topic.schemaId());
    }

    private static long distinct(Function<Topic<?>, Object> part) {
        return Topics.all().stream().map(part).distinct().count();
    }
}
