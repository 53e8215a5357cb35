package com.earlybird.delivery.cash.api;

import com.earlybird.delivery.cash.domain.CashEntry;
import com.earlybird.delivery.cash.domain.CashPage;
import com.earlybird.delivery.cash.domain.HandOver;
import com.earlybird.delivery.cash.domain.Resolution;
import com.earlybird.delivery.cash.domain.Settlement;

import java.time.Instant;
import java.util.List;

/**
 * A hand-over with its count. {@code difference_paise} is below 0 when money is missing;
 * {@code owed_paise} is what the delivery boy owes of it once that was said.
 */
public record HandOverView(
        String id,
        String deliveryBoyId,
        HandOver.CountStatus status,
        long countedPaise,
        long expectedPaise,
        long differencePaise,
        String countedBy,
        Instant countedAt,
        String notes,
        long owedPaise,
        CashSettlement settlement,
        List<CashSettlement> recounts,
        List<CashEntryView> entries) {

    /** A person's word on a difference. */
    public record CashSettlement(
            Resolution resolution,
            Long amountPaise,
            String reason,
            String settledBy,
            Instant settledAt) {
        static CashSettlement of(Settlement word) {
            return word == null
                    ? null
                    : new CashSettlement(
                            word.resolution(),
                            word.amountPaise(),
                            word.reason(),
                            word.settledBy(),
                            word.settledAt());
        }
    }

    static HandOverView of(CashPage page) {
        HandOver count = page.handOver();
        List<CashEntry> entries = page.entries();
        return new HandOverView(
                page.id(),
                page.deliveryBoyId(),
                count.status(),
                count.countedPaise(),
                count.expectedPaise(),
                count.differencePaise(),
                count.countedBy(),
                count.countedAt(),
                count.notes(),
                count.owedPaise(),
                CashSettlement.of(count.settlement()),
                count.recounts().stream().map(CashSettlement::of).toList(),
                entries.stream().map(CashEntryView::of).toList());
    }
}
