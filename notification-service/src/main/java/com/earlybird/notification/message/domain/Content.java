package com.earlybird.notification.message.domain;

import com.earlybird.notification.template.domain.ParameterFormat;
import com.earlybird.notification.template.domain.Template;

import java.util.List;
import java.util.Map;

/**
 * A message as it goes to the provider.
 *
 * @param template the provider's name of it
 * @param button what a copy-code button copies, or null
 * @param text as its receiver sees it, for the log; without the values when they are secret
 */
public record Content(
        String template,
        String language,
        ParameterFormat parameterFormat,
        List<Parameter> parameters,
        String button,
        String text) {
    static final String HIDDEN = "******";

    public Content {
        parameters = List.copyOf(parameters);
    }

    /** {@code values} must hold every parameter of the template. */
    static Content of(Template template, String wantedLanguage, Map<String, String> values) {
        List<Parameter> parameters = template.parameters().stream()
                .map(name -> Parameter.of(name, values.get(name)))
                .toList();
        List<String> shown = parameters.stream()
                .map(parameter -> template.type().secret() ? HIDDEN : parameter.value())
                .toList();
        String language = template.languageFor(wantedLanguage);
        String button = template.buttonParameter();
        return new Content(
                template.name(),
                language,
                template.parameterFormat(),
                parameters,
                button == null ? null : Parameter.of(button, values.get(button)).value(),
                template.render(language, shown));
    }

    /** What is kept of a secret message once it need not be sent again. */
    Content withoutValues() {
        List<Parameter> hidden = parameters.stream()
                .map(parameter -> new Parameter(parameter.name(), HIDDEN))
                .toList();
        return new Content(
                template, language, parameterFormat, hidden, button == null ? null : HIDDEN, text);
    }
}
