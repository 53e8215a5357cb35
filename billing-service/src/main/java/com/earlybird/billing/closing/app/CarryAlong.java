package com.earlybird.billing.closing.app;

import com.earlybird.billing.bill.domain.BillDraft;
import com.earlybird.billing.closing.domain.Carrying;
import com.earlybird.billing.closing.domain.Prepared;
import com.earlybird.billing.ledger.app.ClosePages;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.billing.ledger.domain.PageStatus;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Prepares the closing of one customer's month with all of the books read; see {@link Carrying}. */
@ApplicationScoped
public class CarryAlong {
    private static final int MOST_STEPS = 500;

    private final Pages pages;
    private final ClosePages closing;

    CarryAlong(Pages pages, ClosePages closing) {
        this.pages = pages;
        this.closing = closing;
    }

    /** @param act null where nothing may be written */
    Uni<Prepared> prepare(YearMonth month, String customer, Act act) {
        return step(month, customer, act, MOST_STEPS);
    }

    private Uni<Prepared> step(YearMonth month, String customer, Act act, int stepsLeft) {
        if (stepsLeft == 0) {
            throw Rejection.conflict("changed-meanwhile", "Others are changing " + customer + ".");
        }
        PageId id = new PageId(month, customer);
        return pages.wholeOf(customer).flatMap(all -> {
            Carrying carrying = Carrying.of(month, all);
            Stored<Page> own = carrying.pages().get(id.toString());
            if (own != null && !own.value().open()) {
                return done(new Prepared.Closed(own.value().bill()));
            }
            List<Stored<Page>> open = carrying.openBefore();
            if (open.isEmpty() || act == null) {
                return done(draft(id, carrying, own, open));
            }
            return write(id, own, open, act).chain(() -> step(month, customer, act, stepsLeft - 1));
        });
    }

    /** The next write on the way; whether it was done shows when the pages are read again. */
    private Uni<Boolean> write(PageId id, Stored<Page> own, List<Stored<Page>> open, Act act) {
        Set<String> carries = new LinkedHashSet<>();
        if (own != null) {
            carries.addAll(own.value().carries());
        }
        open.forEach(page -> carries.add(page.value().id()));
        if (own == null) {
            return pages.insert(Page.blank(id, PageStatus.OPEN).carrying(List.copyOf(carries)));
        }
        if (carries.size() > own.value().carries().size()) {
            return closing.declare(own, List.copyOf(carries));
        }
        return closing.carry(open.get(0), id.month(), act);
    }

    private static Prepared draft(
            PageId id, Carrying carrying, Stored<Page> own, List<Stored<Page>> open) {
        List<Stored<Page>> onBill = new ArrayList<>();
        open.forEach(page -> onBill.addAll(carrying.onBillOf(page)));
        if (own != null) {
            onBill.addAll(carrying.onBillOf(own));
        }
        List<Page> content = onBill.stream().map(Stored::value).toList();
        return PrepareClosing.ready(
                id, own, () -> BillDraft.of(id, carrying.previousClosingPaise(onBill), content));
    }

    private static Uni<Prepared> done(Prepared prepared) {
        return Uni.createFrom().item(prepared);
    }
}
