package com.earlybird.platform.start;

/** The start-up work is done: an event for beans that take up work of their own, once. */
public record StartedUp() {}
