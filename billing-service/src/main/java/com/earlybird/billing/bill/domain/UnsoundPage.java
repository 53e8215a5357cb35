package com.earlybird.billing.bill.domain;

/** A safety bound broke: this account is billed nothing until a person has looked at it. */
public final class UnsoundPage extends RuntimeException {
    public UnsoundPage(String what) {
        super(what);
    }
}
