package com.earlybird.delivery.note;

/** What the office says to whoever goes to a customer on one date and shift. {@code id}: the stop's. */
public record DayNote(String id, String text) {}
