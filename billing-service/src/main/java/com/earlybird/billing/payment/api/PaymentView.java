package com.earlybird.billing.payment.api;

import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.payment.domain.PaymentStatus;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.contracts.PaymentMethod;

import java.time.Instant;
import java.util.List;

/**
 * A payment.
 *
 * @param balancePaise what the customer owed after it; below zero it is credit
 * @param returns what of it went back
 */
public record PaymentView(
        String id,
        String customerId,
        long amountPaise,
        PaymentMethod method,
        String reference,
        String billId,
        Purpose purpose,
        PaymentStatus status,
        String note,
        Instant receivedAt,
        Long balancePaise,
        List<ReturnView> returns,
        String recordedBy) {
    /** Money that went back. */
    public record ReturnView(
            String id, MoneyBack.Kind kind, long amountPaise, String reason, Instant at) {
        static ReturnView of(MoneyBack back) {
            return new ReturnView(
                    back.id(), back.kind(), back.amountPaise(), back.reason(), back.at());
        }
    }

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.customerId(),
                payment.amountPaise(),
                payment.method(),
                payment.reference(),
                payment.billId(),
                payment.toWallet() ? Purpose.WALLET : Purpose.ACCOUNT,
                payment.status(),
                payment.note(),
                payment.receivedAt(),
                payment.balancePaise(),
                payment.returns().stream().map(ReturnView::of).toList(),
                payment.recordedBy());
    }
}
