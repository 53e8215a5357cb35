package com.earlybird.order.changerequest.domain;

/** What a customer asks for. */
public enum RequestKind {
    /** No delivery from a day on, for good. */
    STOP("stop"),
    /** No delivery for some days, or until resumed. */
    PAUSE("pause"),
    /** Another quantity from a day on. */
    QUANTITY("change of quantity"),
    /** Another product from a day on, in the place of one or beside it. */
    PRODUCT("change of product");

    private final String text;

    RequestKind(String text) {
        this.text = text;
    }

    /** As a person reads it. */
    public String text() {
        return text;
    }
}
