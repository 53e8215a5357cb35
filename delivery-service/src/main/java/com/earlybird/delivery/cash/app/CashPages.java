package com.earlybird.delivery.cash.app;

import com.earlybird.delivery.cash.domain.CashPage;
import com.earlybird.delivery.cash.domain.HandOver;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Optional;
import java.util.function.Function;

/** The pages of cash, by id and by delivery boy. */
public interface CashPages {
    Uni<Stored<CashPage>> get(String pageId);

    /** The page with the highest number, open or handed over. */
    Uni<Optional<Stored<CashPage>>> newest(String deliveryBoyId);

    /** Adds a page; one of that id that is there already is as good. */
    Uni<Void> add(CashPage page);

    Uni<Stored<CashPage>> update(
            String pageId, Long ifMatch, Act act, Function<CashPage, Change<CashPage>> change);

    /** Those with a hand-over, the newest first. */
    Uni<Page<CashPage>> handedOver(String deliveryBoyId, String cursor, int limit);

    /** Those handed over of one delivery boy, or of all where that is null, by id. */
    Uni<Page<CashPage>> withStatus(
            HandOver.CountStatus status, String deliveryBoyId, String cursor, int limit);

    /** Those whose difference the delivery boy owes, summed, in paise. */
    Uni<Long> owedPaise(String deliveryBoyId);

    /** The page of his on which that entry is. */
    Uni<Optional<Stored<CashPage>>> holding(String deliveryBoyId, String entryId);
}
