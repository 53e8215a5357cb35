package com.earlybird.order.changerequest.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.changerequest.domain.ChangeRequest;
import com.earlybird.order.changerequest.domain.RequestKind;
import com.earlybird.order.changerequest.domain.RequestStatus;
import com.earlybird.order.changerequest.domain.Wish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A request and what became of it.
 *
 * @param status PENDING, APPROVING (approved and on its way), APPROVED or REFUSED
 * @param newSubscriptionId of another product, once it is approved
 * @param closesAt undecided at this moment, it is refused
 * @param refusalCode refused-by-staff, or the code of the rule that refused, such as cutoff-passed
 */
public record ChangeRequestView(
        String id,
        String customerId,
        RequestKind kind,
        RequestStatus status,
        String subscriptionId,
        LocalDate from,
        LocalDate to,
        BigDecimal qty,
        String productId,
        Shift shift,
        String reason,
        String newSubscriptionId,
        Instant closesAt,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String refusalCode,
        String refusalReason) {
    static ChangeRequestView of(ChangeRequest request) {
        Wish wish = request.wish();
        return new ChangeRequestView(
                request.id(),
                request.customerId(),
                wish.kind(),
                request.status(),
                wish.subscriptionId(),
                wish.from(),
                wish.to(),
                wish.qty(),
                wish.productId(),
                wish.shift(),
                wish.reason(),
                request.status() == RequestStatus.APPROVED ? request.newSubscriptionId() : null,
                request.closesAt(),
                request.requestedBy(),
                request.requestedAt(),
                request.decidedBy(),
                request.decidedAt(),
                request.refusalCode(),
                request.refusalReason());
    }
}
