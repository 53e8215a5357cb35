package com.earlybird.delivery.cash.domain;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.CashCollected;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cash of one delivery boy from one hand-over to the next. Entries are only ever added, and a
 * page that was handed over takes none: so a collection is on one page at most, and whoever looks
 * for it walks from page to page, each answer being final.
 *
 * @param id {@code DB-0001:000012}; what its hand-over is called, too
 * @param carried what the hand-over before left unsettled when this page began, or null
 * @param handOver null while the page is open
 */
public record CashPage(
        String id,
        String deliveryBoyId,
        long number,
        Carried carried,
        List<CashEntry> entries,
        HandOver handOver) {
    /** Beyond this the money must be handed over first; no boy rings so many bells in a day. */
    static final int MOST_ENTRIES = 500;

    /** A difference that stood unsettled; it stays with its own hand-over and is no cash in hand. */
    public record Carried(String handOverId, long differencePaise) {}

    public CashPage {
        entries = List.copyOf(entries);
    }

    public static CashPage first(String deliveryBoyId) {
        return new CashPage(id(deliveryBoyId, 1), deliveryBoyId, 1, null, List.of(), null);
    }

    private static String id(String deliveryBoyId, long number) {
        return "%s:%06d".formatted(deliveryBoyId, number);
    }

    /** The page after this one, once this is handed over. */
    public CashPage next() {
        if (open()) {
            throw new IllegalStateException(id + " is still open");
        }
        Carried left = handOver.settled() ? null : new Carried(id, handOver.differencePaise());
        return new CashPage(
                id(deliveryBoyId, number + 1), deliveryBoyId, number + 1, left, List.of(), null);
    }

    public boolean open() {
        return handOver == null;
    }

    public boolean holds(String entryId) {
        return entry(entryId).isPresent();
    }

    public Optional<CashEntry> entry(String entryId) {
        return entries.stream().filter(entry -> entry.id().equals(entryId)).findFirst();
    }

    /** What the delivery boy should have with him, in paise. */
    public long inHandPaise() {
        return entries.stream().mapToLong(CashEntry::amountPaise).reduce(0, Math::addExact);
    }

    /** Adds what was collected, once; a page that is handed over stays as it is. */
    public Change<CashPage> collect(CashEntry entry) {
        if (!open() || holds(entry.id())) {
            return Change.to(this);
        }
        refuseMoreThanFits();
        return Change.to(with(entry), fact(entry, null));
    }

    private Fact<CashCollected> fact(CashEntry collected, String reversalReason) {
        CashCollected data = new CashCollected(
                collected.id(),
                collected.customerId(),
                deliveryBoyId,
                collected.amountPaise(),
                collected.date(),
                collected.billId(),
                collected.notes(),
                collected.recordedAt(),
                reversalReason);
        return new Fact<>(Topics.CASH_COLLECTED, collected.customerId(), data);
    }

    /**
     * Takes a wrong entry back with an opposite one, once. The payment that came of it is taken
     * back by the fact that follows.
     */
    public Change<CashPage> reverse(String collectionId, String reason, String by, Instant at) {
        CashEntry wrong = entry(collectionId)
                .filter(entry -> entry.kind() == CashEntry.CashKind.COLLECTED)
                .orElseThrow(() -> Rejection.notFound("collection", collectionId));
        if (holds(CashEntry.reversalId(collectionId))) {
            return Change.to(this);
        }
        if (!open()) {
            throw Rejection.conflict(
                    "handed-over", "It was handed over and counted; settle the hand-over instead.");
        }
        return Change.to(with(wrong.reversed(reason, by, at)), fact(wrong, reason));
    }

    /** Closes the page with what was counted; the same again is the same answer. */
    public Change<CashPage> handOver(long countedPaise, String notes, String by, Instant at) {
        if (!open()) {
            if (handOver.isOf(countedPaise, by)) {
                return Change.to(this);
            }
            throw Rejection.conflict("handed-over", "Somebody was faster; look at " + id + ".");
        }
        if (entries.isEmpty() && countedPaise == 0) {
            throw Rejection.conflict("nothing-to-hand-over", "There is no cash to hand over.");
        }
        return Change.to(closedWith(HandOver.counted(countedPaise, inHandPaise(), notes, by, at)));
    }

    /** Says what becomes of a difference. */
    public Change<CashPage> settle(Settlement settlement) {
        if (open()) {
            throw Rejection.notFound("hand-over", id);
        }
        return Change.to(closedWith(handOver.settle(settlement)));
    }

    private void refuseMoreThanFits() {
        if (entries.size() >= MOST_ENTRIES) {
            throw Rejection.refused(
                    "too-much-in-hand", "Hand over what is in hand before taking more.");
        }
    }

    private CashPage with(CashEntry entry) {
        List<CashEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new CashPage(id, deliveryBoyId, number, carried, more, handOver);
    }

    private CashPage closedWith(HandOver count) {
        return new CashPage(id, deliveryBoyId, number, carried, entries, count);
    }
}
