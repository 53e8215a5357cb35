package com.earlybird.billing.claim.app;

import com.earlybird.billing.claim.domain.BankLine;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;

/** The lines of the bank's statements. */
public interface BankLines {
    /** Adds those that are not there yet; gives back how many. */
    Uni<Integer> addAll(List<BankLine> lines, Act act);

    Uni<List<BankLine>> find(Collection<String> ids);

    Uni<BankLine> get(String id);

    /** Lines that nobody has matched, of that reference and amount. */
    Uni<List<BankLine>> unmatched(String reference, long amountPaise);

    Uni<BankLine> match(String id, String customerId, String paymentId, Act act);

    /** The newest first; null does not narrow. */
    Uni<Page<BankLine>> search(BankLine.LineStatus status, String cursor, int limit);
}
