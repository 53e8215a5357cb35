package com.earlybird.platform.json;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.jackson.ObjectMapperCustomizer;

import jakarta.inject.Singleton;

/** Gives the HTTP layer's mapper EarlyBird's manner. */
@Singleton
class HttpJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        JsonManner.strict(mapper);
    }
}
