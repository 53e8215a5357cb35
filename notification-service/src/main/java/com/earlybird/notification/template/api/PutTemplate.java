package com.earlybird.notification.template.api;

import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.notification.template.domain.ParameterFormat;
import com.earlybird.notification.template.domain.Template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.Map;

/**
 * The whole template. The provider allows 1024 characters of body.
 *
 * @param parameterFormat POSITIONAL if not given
 */
public record PutTemplate(
        @NotNull @Pattern(regexp = "[a-z0-9_]{1,512}") String name,
        @NotNull @Pattern(regexp = CODE) String language,
        @NotNull Boolean enabled,
        @NotBlank @Size(max = 1024) String body,

        @NotNull @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,63}") String> parameters,

        ParameterFormat parameterFormat,
        @Size(max = 64) String buttonParameter,

        @Size(max = 20)
        Map<@NotNull @Pattern(regexp = CODE) String, @NotBlank @Size(max = 1024) String>
                translations) {
    private static final String CODE = "[a-z]{2,3}(_[A-Z]{2})?";

    Template template(MessageType type) {
        return new Template(
                type.name(),
                name,
                language,
                enabled,
                body,
                parameters,
                parameterFormat == null ? ParameterFormat.POSITIONAL : parameterFormat,
                buttonParameter,
                translations);
    }
}
