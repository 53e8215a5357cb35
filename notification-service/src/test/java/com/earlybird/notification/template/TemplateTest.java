package com.earlybird.notification.template;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.notification.template.domain.DefaultTemplates;
import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.notification.template.domain.ParameterFormat;
import com.earlybird.notification.template.domain.Template;
import com.earlybird.platform.kernel.Rejection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
    private static Template template(
            String body, List<String> parameters, ParameterFormat format, String button) {
        return new Template(
                "ORDER_PLACED",
                "order_placed",
                "en",
                true,
                body,
                parameters,
                format,
                button,
                Map.of("hi", body));
    }

    private static Template positional(String body, String... parameters) {
        return template(body, List.of(parameters), ParameterFormat.POSITIONAL, null);
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void every_type_has_a_default_that_keeps_the_rules(MessageType type) {
        Template template = DefaultTemplates.of(type);

        assertEquals(type, template.type());
        assertDoesNotThrow(template::checked);
    }

    @Test
    void placeholders_are_filled_by_number_or_by_name() {
        Template numbered = positional("{{2}} for {{1}} costs $5", "name", "total");
        Template named = template(
                "{{total}} for {{name}}", List.of("name", "total"), ParameterFormat.NAMED, null);

        assertEquals("₹5.00 for {{2}} costs $5", numbered.render("en", List.of("{{2}}", "₹5.00")));
        assertEquals("₹5.00 for A $1", named.checked().render("en", List.of("A $1", "₹5.00")));
    }

    @Test
    void a_template_that_could_not_be_filled_is_refused() {
        assertThrows(Rejection.class, () -> positional("Hello {{1}}", "name", "total")
                .checked());
        assertThrows(Rejection.class, () -> positional("Hi {{1}} {{2}}", "name").checked());
        assertThrows(Rejection.class, () -> positional("Hello {{1}}", "bill_id").checked());
        assertThrows(Rejection.class, () -> positional("Hi {{1}} {{2}}", "name", "name")
                .checked());
        assertThrows(Rejection.class, () -> template(
                        "Hello {{1}}", List.of("name"), ParameterFormat.POSITIONAL, "total")
                .checked());
    }

    @Test
    void a_customer_s_language_is_used_where_the_provider_has_it() {
        Template template = positional("Hello {{1}}", "name");

        assertEquals("hi", template.languageFor("hi"));
        assertEquals("en", template.languageFor("ta"));
        assertEquals("en", template.languageFor(null));
    }
}
