package com.earlybird.order.calendar.domain;

import com.earlybird.contracts.Shift;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A day that a change would make different, with what it costs, before and after. */
public record AffectedDay(
        String productId,
        LocalDate date,
        Shift shiftBefore,
        BigDecimal qtyBefore,
        long amountBeforePaise,
        DayReason reasonBefore,
        Shift shiftAfter,
        BigDecimal qtyAfter,
        long amountAfterPaise,
        DayReason reasonAfter) {}
