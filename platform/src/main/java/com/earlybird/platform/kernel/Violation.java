package com.earlybird.platform.kernel;

/** One fault of a request body: the field in its JSON spelling, and what is wrong with it. */
public record Violation(String field, String message) {}
