package com.earlybird.notification.template.domain;

/** How the provider's template names its placeholders: by number, or by the parameter's name. */
public enum ParameterFormat {
    POSITIONAL,
    NAMED
}
