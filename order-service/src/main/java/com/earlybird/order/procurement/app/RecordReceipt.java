package com.earlybird.order.procurement.app;

import com.earlybird.contracts.Shift;
import com.earlybird.order.catalogue.app.Products;
import com.earlybird.order.procurement.domain.Receipt;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.order.supplier.app.Suppliers;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Says what a supplier brought; said again, the last word holds as the next revision. */
@ApplicationScoped
public class RecordReceipt {
    private static final int AHEAD_DAYS = 7;

    private final Receipts receipts;
    private final Suppliers suppliers;
    private final Products products;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    RecordReceipt(
            Receipts receipts,
            Suppliers suppliers,
            Products products,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.receipts = receipts;
        this.suppliers = suppliers;
        this.products = products;
        this.clock = clock;
        this.metrics = metrics;
    }

    public record Command(
            String supplierId,
            String productId,
            LocalDate date,
            Shift shift,
            BigDecimal qty,
            String notes,
            Caller caller) {}

    public Uni<Stored<Receipt>> handle(Command c) {
        LocalDate today = clock.today();
        if (c.date().isBefore(ChangeWindow.earliest(today))) {
            throw Rejection.refused("month-closed", "The month of " + c.date() + " is closed.");
        }
        if (c.date().isAfter(today.plusDays(AHEAD_DAYS))) {
            throw Rejection.refused("horizon", c.date() + " is too far ahead to be received.");
        }
        Receipt said = new Receipt(
                Receipt.idOf(c.supplierId(), c.productId(), c.date(), c.shift()),
                c.supplierId(),
                c.productId(),
                c.date(),
                c.shift(),
                c.qty(),
                1,
                c.notes(),
                c.caller().userId(),
                clock.now());
        return mustBeKnown(c)
                .chain(() -> receipts.put(said, Act.of(c.caller(), "record-receipt", c.notes())))
                .invoke(stored -> metrics.counter(
                                "earlybird.procurement.receipts",
                                "outcome",
                                stored.value().revision() == 1 ? "received" : "corrected")
                        .increment());
    }

    private Uni<Void> mustBeKnown(Command c) {
        return Uni.combine()
                .all()
                .unis(
                        suppliers.findAll(List.of(c.supplierId())),
                        products.findAll(List.of(c.productId())))
                .asTuple()
                .invoke(found -> {
                    if (found.getItem1().isEmpty()) {
                        throw Rejection.refused(
                                "supplier-unknown", "There is no " + c.supplierId() + ".");
                    }
                    if (found.getItem2().isEmpty()) {
                        throw Rejection.refused(
                                "product-unknown", "There is no " + c.productId() + ".");
                    }
                })
                .replaceWithVoid();
    }
}
