package com.earlybird.order.onetime.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.onetime.domain.OrderPreview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What placing, changing or cancelling an order would do; nothing is changed.
 *
 * @param differencePaise what it would cost more; less is negative
 */
public record OrderPreviewView(List<AffectedLineView> affected, long differencePaise) {
    /** A product of a date and shift that would differ; 0 where it does not come. */
    public record AffectedLineView(
            LocalDate date,
            Shift shift,
            String productId,
            String productName,
            BigDecimal qtyBefore,
            long amountBeforePaise,
            BigDecimal qtyAfter,
            long amountAfterPaise) {}

    public static OrderPreviewView of(OrderPreview preview) {
        return new OrderPreviewView(
                preview.affected().stream().map(OrderPreviewView::line).toList(),
                preview.differencePaise());
    }

    private static AffectedLineView line(OrderPreview.Line line) {
        return new AffectedLineView(
                line.date(),
                line.shift(),
                line.productId(),
                line.productName(),
                line.qtyBefore(),
                line.amountBeforePaise(),
                line.qtyAfter(),
                line.amountAfterPaise());
    }
}
