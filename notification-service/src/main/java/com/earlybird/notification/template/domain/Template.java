package com.earlybird.notification.template.domain;

import com.earlybird.platform.kernel.Rejection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How messages of one type are worded. The provider holds the approved text under {@code name} and
 * language; {@code body} is our copy of it, for the log.
 *
 * @param id the type's name
 * @param language the code under which the provider has it, {@code en} or {@code en_US}
 * @param body with a placeholder for each parameter: {@code {{1}}}, or {@code {{name}}} when NAMED
 * @param parameters the names of the values, in the order of the placeholders
 * @param buttonParameter the value that a copy-code button carries as well, or null
 * @param translations the body in other languages that the provider has it in, by code
 */
public record Template(
        String id,
        String name,
        String language,
        boolean enabled,
        String body,
        List<String> parameters,
        ParameterFormat parameterFormat,
        String buttonParameter,
        Map<String, String> translations) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    public Template {
        parameters = List.copyOf(parameters);
        translations = translations == null ? Map.of() : Map.copyOf(translations);
    }

    public MessageType type() {
        return MessageType.named(id);
    }

    /** Refuses a template whose placeholders and parameters could not be filled. */
    public Template checked() {
        MessageType type = type();
        for (String parameter : parameters) {
            if (!type.offers(parameter)) {
                throw Rejection.malformed(
                        "parameters",
                        "%s has no value \"%s\", only %s"
                                .formatted(type, parameter, type.offered()));
            }
        }
        if (Set.copyOf(parameters).size() < parameters.size()) {
            throw Rejection.malformed("parameters", "names each value once");
        }
        if (buttonParameter != null && !parameters.contains(buttonParameter)) {
            throw Rejection.malformed("button_parameter", "must be one of parameters");
        }
        checkPlaceholders("body", body);
        translations.forEach(
                (code, translated) -> checkPlaceholders("translations." + code, translated));
        return this;
    }

    private void checkPlaceholders(String field, String text) {
        Set<String> found = PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!found.equals(Set.copyOf(placeholders()))) {
            throw Rejection.malformed(
                    field, "must hold these placeholders and no others: " + placeholders());
        }
    }

    private List<String> placeholders() {
        return parameterFormat == ParameterFormat.NAMED
                ? parameters
                : IntStream.rangeClosed(1, parameters.size())
                        .mapToObj(Integer::toString)
                        .toList();
    }

    /** The language to send in: the wanted one where the provider has it, else the template's. */
    public String languageFor(String wanted) {
        String code = wanted == null ? language : wanted.replace('-', '_');
        return translations.containsKey(code) ? code : language;
    }

    /** The text as its receiver sees it. Values are in the order of the parameters. */
    public String render(String languageCode, List<String> values) {
        List<String> names = placeholders();
        Matcher matcher = PLACEHOLDER.matcher(translations.getOrDefault(languageCode, body));
        return matcher.replaceAll(match -> {
            int at = names.indexOf(match.group(1));
            return Matcher.quoteReplacement(at < 0 ? match.group() : values.get(at));
        });
    }
}
