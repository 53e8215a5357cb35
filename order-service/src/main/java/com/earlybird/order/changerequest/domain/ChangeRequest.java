package com.earlybird.order.changerequest.domain;

import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;

import java.time.Instant;

/**
 * A change that a customer asks for, and what became of it.
 *
 * @param newSubscriptionId the id that another product's subscription has or will have, else null
 * @param closesAt the cut-off of its first day: undecided until then, it is refused
 * @param decidedBy the user who approved or refused; the customer's own where nobody has to
 * @param refusalCode REFUSED_BY_STAFF, or the code of the rule that refused
 */
public record ChangeRequest(
        String id,
        String customerId,
        Wish wish,
        String newSubscriptionId,
        RequestStatus status,
        Instant closesAt,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String refusalCode,
        String refusalReason,
        Instant updatedAt) {
    public static final String BY_STAFF = "refused-by-staff";

    public static ChangeRequest asked(
            String id,
            String customerId,
            Wish wish,
            String newSubscriptionId,
            Instant closesAt,
            String by,
            Instant now) {
        return new ChangeRequest(
                id,
                customerId,
                wish,
                newSubscriptionId,
                RequestStatus.PENDING,
                closesAt,
                by,
                now,
                null,
                null,
                null,
                null,
                now);
    }

    /** Somebody says yes; what is on its way, or done, stays so. */
    public ChangeRequest approving(String by, Instant now) {
        if (status == RequestStatus.REFUSED) {
            throw decided();
        }
        return status == RequestStatus.PENDING
                ? decided(RequestStatus.APPROVING, by, null, null, now)
                : this;
    }

    /** It is in the subscription now. */
    public Change<ChangeRequest> carriedOut(KnownCustomer customer, Instant now) {
        if (status == RequestStatus.APPROVED) {
            return Change.to(this);
        }
        ChangeRequest next = decided(RequestStatus.APPROVED, decidedBy, null, null, now);
        return Change.to(next, RequestMessage.approved(next, customer));
    }

    /** A rule stood in the way of what was approved: somebody has to decide anew. */
    public ChangeRequest putBack(Instant now) {
        return status == RequestStatus.APPROVING
                ? new ChangeRequest(
                        id,
                        customerId,
                        wish,
                        newSubscriptionId,
                        RequestStatus.PENDING,
                        closesAt,
                        requestedBy,
                        requestedAt,
                        null,
                        null,
                        null,
                        null,
                        now)
                : this;
    }

    /** Somebody says no; again is the same answer. */
    public Change<ChangeRequest> refused(
            String by, String reason, KnownCustomer customer, Instant now) {
        if (status == RequestStatus.REFUSED) {
            return Change.to(this);
        }
        if (status != RequestStatus.PENDING) {
            throw decided();
        }
        return refusal(by, BY_STAFF, reason, customer, now);
    }

    /** A rule says no, whether or not somebody had said yes. */
    public Change<ChangeRequest> ruledOut(
            String by, String code, String reason, KnownCustomer customer, Instant now) {
        return isDone() ? Change.to(this) : refusal(by, code, reason, customer, now);
    }

    /** Whether nobody of the business has to decide. */
    public boolean isDirect() {
        return requestedBy.equals(decidedBy);
    }

    public boolean isDone() {
        return status == RequestStatus.APPROVED || status == RequestStatus.REFUSED;
    }

    private Change<ChangeRequest> refusal(
            String by, String code, String reason, KnownCustomer customer, Instant now) {
        ChangeRequest next = decided(RequestStatus.REFUSED, by, code, reason, now);
        return Change.to(next, RequestMessage.refused(next, customer));
    }

    private Rejection decided() {
        return Rejection.conflict("request-decided", "It is " + status + " already.");
    }

    private ChangeRequest decided(
            RequestStatus next, String by, String code, String reason, Instant now) {
        return new ChangeRequest(
                id,
                customerId,
                wish,
                newSubscriptionId,
                next,
                closesAt,
                requestedBy,
                requestedAt,
                by,
                now,
                code,
                reason,
                now);
    }
}
