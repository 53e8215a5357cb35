package com.earlybird.platform.json;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.jackson.ObjectMapperCustomizer;

import jakarta.inject.Singleton;

/** Gives the HTTP layer's mapper EarlyBird's manner. */
@Singleton
class HttpJson implements ObjectMapperCustomizer {
    /** Last of all: modules that are registered later would write instants their own way. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        JsonManner.strict(mapper);
    }
}
