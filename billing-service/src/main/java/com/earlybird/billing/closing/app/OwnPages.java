package com.earlybird.billing.closing.app;

import com.earlybird.billing.bill.domain.BillContent;
import com.earlybird.billing.closing.domain.CheckedPage;
import com.earlybird.billing.closing.domain.Prepared;
import com.earlybird.billing.ledger.app.Pages;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of a month that is to be billed. One that a dry run has checked, and that is as it was
 * then, is read without its entries: a close after a dry run reads a fraction of what it would.
 */
@ApplicationScoped
class OwnPages {
    private final Pages pages;
    private final CheckedPages checks;

    OwnPages(Pages pages, CheckedPages checks) {
        this.pages = pages;
        this.checks = checks;
    }

    /**
     * A page as it was read.
     *
     * @param known what was found in it before; null where it was read whole
     */
    record Own(Stored<Page> page, BillContent known) {
        /** @throws com.earlybird.billing.bill.domain.UnsoundPage when its sums and entries disagree */
        BillContent content() {
            return known == null ? BillContent.of(List.of(page.value())) : known;
        }

        boolean open() {
            return page.value().open();
        }
    }

    /** Those that there are, by customer. */
    Uni<Map<String, Own>> of(YearMonth month, List<String> customers) {
        return checks.find(customers).flatMap(checked -> {
            List<String> checkedOnes = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (String customer : customers) {
                String id = new PageId(month, customer).toString();
                CheckedPage check = checked.get(customer);
                (check != null && check.pageId().equals(id) ? checkedOnes : others).add(id);
            }
            return Uni.combine()
                    .all()
                    .unis(heads(checkedOnes, checked), whole(others))
                    .with(OwnPages::both);
        });
    }

    private Uni<Map<String, Own>> heads(List<String> ids, Map<String, CheckedPage> checked) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pages.heads(ids).flatMap(heads -> {
            Map<String, Own> read = new HashMap<>();
            List<String> changed = new ArrayList<>();
            for (Stored<Page> head : heads) {
                CheckedPage check = checked.get(head.value().customerId());
                if (head.value().open() && !check.isOf(head)) {
                    changed.add(head.value().id());
                } else {
                    read.put(check.customerId(), new Own(head, check.content()));
                }
            }
            return whole(changed).map(again -> both(read, again));
        });
    }

    private Uni<Map<String, Own>> whole(List<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pages.whole(ids).map(found -> {
            Map<String, Own> read = new HashMap<>();
            found.forEach(page -> read.put(page.value().customerId(), new Own(page, null)));
            return read;
        });
    }

    /** Notes what the drafts found in pages that were read whole. */
    Uni<Void> note(Map<String, Own> read, List<Prepared> prepared) {
        List<CheckedPage> found = new ArrayList<>();
        for (Prepared one : prepared) {
            if (one instanceof Prepared.Ready ready) {
                Own own = read.get(ready.customerId());
                if (own != null && own.known() == null && ready.isOf(own.page())) {
                    found.add(CheckedPage.of(own.page(), ready.draft().content()));
                }
            }
        }
        return checks.keep(found);
    }

    private static Map<String, Own> both(Map<String, Own> some, Map<String, Own> others) {
        Map<String, Own> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }
}
