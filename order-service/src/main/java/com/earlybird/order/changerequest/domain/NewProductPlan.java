package com.earlybird.order.changerequest.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.order.subscription.domain.Mode;
import com.earlybird.order.subscription.domain.NewSubscription;
import com.earlybird.order.subscription.domain.Pattern;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.platform.kernel.Rejection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The subscription of another product: like the one it replaces, or daily if it replaces none. */
public final class NewProductPlan {
    private NewProductPlan() {}

    /** {@code old} null for one more product. */
    public static NewSubscription of(ChangeRequest request, Subscription old) {
        Wish wish = request.wish();
        if (old == null) {
            return plan(request, Mode.FIXED_DAILY, null, wish.qty(), wish.shift(), null);
        }
        if (wish.qty() != null) {
            mustHaveOneQuantity(old);
        }
        Pattern pattern = old.patternOn(wish.from());
        return plan(
                request,
                old.mode(),
                pattern,
                wish.qty() == null ? pattern.defaultQty() : wish.qty(),
                wish.shift() == null ? pattern.shift() : wish.shift(),
                old);
    }

    /** A week, or a list of days, has no one quantity that could be another. */
    public static void mustHaveOneQuantity(Subscription s) {
        if (s.mode() == Mode.WEEKLY_PATTERN
                || s.mode() == Mode.IRREGULAR
                || s.mode() == Mode.DAY_BY_DAY) {
            throw Rejection.refused("mode-mismatch", s.mode() + " has no one quantity.");
        }
    }

    private static NewSubscription plan(
            ChangeRequest request,
            Mode mode,
            Pattern pattern,
            BigDecimal qty,
            Shift shift,
            Subscription old) {
        LocalDate from = request.wish().from();
        boolean ends = old != null && old.stopDate() != null && old.stopDate().isAfter(from);
        return new NewSubscription(
                request.newSubscriptionId(),
                request.customerId(),
                request.wish().productId(),
                null,
                mode,
                qty,
                shift,
                from,
                ends ? old.stopDate() : null,
                pattern == null ? null : pattern.weeklyPattern(),
                pattern == null ? null : pattern.intervalDays(),
                old == null
                        ? List.of()
                        : old.irregularList().stream()
                                .filter(day -> !day.date().isBefore(from))
                                .toList(),
                old == null ? null : old.addressId(),
                null,
                true,
                false);
    }
}
