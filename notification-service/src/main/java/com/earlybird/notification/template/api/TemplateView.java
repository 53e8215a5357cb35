package com.earlybird.notification.template.api;

import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.notification.template.domain.ParameterFormat;
import com.earlybird.notification.template.domain.Template;

import java.util.List;
import java.util.Map;

/**
 * A template as it is now in force.
 *
 * @param name the provider's name of it
 * @param offeredValues the values its parameters may name; empty where the request brings them
 */
public record TemplateView(
        MessageType type,
        String name,
        String language,
        boolean enabled,
        String body,
        List<String> parameters,
        ParameterFormat parameterFormat,
        String buttonParameter,
        Map<String, String> translations,
        List<String> offeredValues) {
    static TemplateView of(Template template) {
        return new TemplateView(
                template.type(),
                template.name(),
                template.language(),
                template.enabled(),
                template.body(),
                template.parameters(),
                template.parameterFormat(),
                template.buttonParameter(),
                template.translations(),
                template.type().offered());
    }
}
