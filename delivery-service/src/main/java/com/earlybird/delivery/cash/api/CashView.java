package com.earlybird.delivery.cash.api;

import com.earlybird.delivery.cash.app.ShowCash;
import com.earlybird.delivery.cash.domain.CashPage;

import java.util.List;

/**
 * A delivery boy's cash in hand since the last hand-over, and the hand-overs of his that wait for
 * somebody's word. {@code in_hand_paise} and {@code entries} are null for those who count: a count
 * is worth something only where nobody knows what it should come to.
 *
 * @param pageId what the next hand-over will be called
 * @param carried the difference that stood unsettled when this page began, or null
 */
public record CashView(
        String deliveryBoyId,
        String pageId,
        Long inHandPaise,
        CashCarried carried,
        List<CashEntryView> entries,
        List<HandOverView> unsettled) {

    /** A difference that stays with its own hand-over and is no cash in hand. */
    public record CashCarried(String handOverId, long differencePaise) {
        static CashCarried of(CashPage.Carried carried) {
            return carried == null
                    ? null
                    : new CashCarried(carried.handOverId(), carried.differencePaise());
        }
    }

    static CashView of(ShowCash.Shown shown) {
        CashPage page = shown.page();
        return new CashView(
                page.deliveryBoyId(),
                page.id(),
                shown.blind() ? null : page.inHandPaise(),
                CashCarried.of(page.carried()),
                shown.blind()
                        ? null
                        : page.entries().stream().map(CashEntryView::of).toList(),
                shown.unsettled().stream().map(HandOverView::of).toList());
    }
}
