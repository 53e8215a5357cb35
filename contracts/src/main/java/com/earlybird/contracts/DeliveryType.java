package com.earlybird.contracts;

/** Whether everything ordered was handed over, or only a part of it. */
public enum DeliveryType {
    FULL,
    PARTIAL
}
