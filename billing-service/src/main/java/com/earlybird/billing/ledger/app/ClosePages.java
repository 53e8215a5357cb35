package com.earlybird.billing.ledger.app;

import com.earlybird.billing.ledger.domain.Closing;
import com.earlybird.billing.ledger.domain.Page;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Fact;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.time.YearMonth;
import java.util.List;

/** The writes that close pages. Each is done only where the page is as it was read. */
public interface ClosePages {
    /** Notes on an open page that it takes these earlier ones along; false when it has changed. */
    Uni<Boolean> declare(Stored<Page> page, List<String> carries);

    /** Closes an earlier page without a bill; its entries go on that of {@code to}. */
    Uni<Boolean> carry(Stored<Page> page, YearMonth to, Act act);

    /** Closes many; true when all of them were as they were read. */
    Uni<Boolean> closeAll(List<Closing> closings, Act act);

    /**
     * Tells facts of a closed page once more. Nothing on the page changes but its version; false
     * when somebody else is telling something of it.
     */
    Uni<Boolean> tellAgain(Stored<Page> closed, List<? extends Fact<?>> facts, Act act);
}
