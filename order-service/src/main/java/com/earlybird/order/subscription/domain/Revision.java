package com.earlybird.order.subscription.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A copy of a subscription in the making: the parts that commands change. */
final class Revision {
    private final Subscription before;
    LocalDate stopDate;
    boolean activated;
    boolean lateEntry;
    List<Pattern> patterns;
    List<ListedDay> irregularList;
    List<Pause> pauses;
    List<DayOverride> overrides;
    List<String> requests;
    long walletVersion;

    Revision(Subscription before) {
        this.before = before;
        this.stopDate = before.stopDate();
        this.activated = before.activated();
        this.lateEntry = before.lateEntry();
        this.patterns = before.patterns();
        this.irregularList = before.irregularList();
        this.pauses = before.pauses();
        this.overrides = before.overrides();
        this.requests = before.requests();
        this.walletVersion = before.walletVersion();
    }

    /** As it is now; one that claims no door any more gives its turn back. */
    Subscription at(Instant now) {
        Subscription next = copy(before.activeKey(), now);
        return next.claims() ? next : copy(before.id(), now);
    }

    Subscription withKey(String activeKey) {
        return copy(activeKey, before.updatedAt());
    }

    private Subscription copy(String activeKey, Instant updatedAt) {
        return new Subscription(
                before.id(),
                before.orderType(),
                before.customerId(),
                before.productId(),
                before.productName(),
                before.mode(),
                before.startDate(),
                stopDate,
                activated,
                patterns,
                irregularList,
                pauses,
                overrides,
                before.addressId(),
                before.door(),
                before.allowSecond(),
                lateEntry,
                before.lastDeliveryDate(),
                requests,
                walletVersion,
                activeKey,
                before.duplicateKey(),
                before.createdBy(),
                before.createdAt(),
                updatedAt);
    }
}
