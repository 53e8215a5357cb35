package com.earlybird.billing.bill.app;

import com.earlybird.billing.bill.domain.BillNumber;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which bill has which number. A line, once there, stays. */
public interface BillRegister {
    /** The lines that these customers have for that month, by customer. */
    Uni<Map<String, BillNumber>> given(YearMonth month, List<String> customerIds);

    /**
     * Gives each of these customers a number of that month, in this order, those that have one
     * keeping it.
     *
     * @param given the lines that were found just now, see {@link #given}
     * @param next a number whose predecessors are all given, as 1 always is; where it is given too,
     *     the register is looked at for the first free one
     * @return the lines by customer
     */
    Uni<Map<String, BillNumber>> number(
            YearMonth month, List<String> customerIds, Map<String, BillNumber> given, int next);

    /** The same, of those of whom nothing is known. */
    default Uni<Map<String, BillNumber>> number(
            YearMonth month, List<String> customerIds, int next) {
        return given(month, customerIds).flatMap(given -> number(month, customerIds, given, next));
    }

    Uni<Optional<Stored<BillNumber>>> find(String billId);

    /** Of those given, all that match; null does not narrow. The newest first. */
    Uni<Page<BillNumber>> search(String customerId, YearMonth month, String cursor, int limit);

    /** Changes the line of a bill; {@code act} is null where nobody but the service acts. */
    Uni<BillNumber> update(String pageId, Act act, UnaryOperator<BillNumber> change);

    /** Lines with a credit note of that month. */
    Uni<Collection<BillNumber>> withNotesOf(YearMonth month);

    /** Lines with a credit note that is not in the books. */
    Uni<Collection<BillNumber>> withUnposted();
}
