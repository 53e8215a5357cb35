package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.Shift;

import java.time.LocalDate;

/** A first day whose cut-off has passed: refused to those it binds, a late entry for others. */
final class StartRule {
    private StartRule() {}

    static boolean isLate(LocalDate startDate, Shift shift, Circumstances in) {
        boolean late = in.window().isLate(startDate, shift);
        if (late && in.window().bound()) {
            in.window().mustBeOpen(startDate, shift);
        }
        return late;
    }
}
