package com.earlybird.billing.bill.domain;

import com.earlybird.billing.ledger.domain.Bill;
import com.earlybird.billing.ledger.domain.PageId;
import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.BillIssued;
import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.platform.kernel.Fact;

import java.util.ArrayList;
import java.util.List;

/** What others hear when a bill is issued: the bill, and each one-time order that it charges. */
public final class BillFacts {
    private BillFacts() {}

    /**
     * @param orders the one-time orders that it charges
     * @param payLink the page on which it is paid
     */
    public static List<Fact<?>> of(PageId id, Bill bill, List<String> orders, String payLink) {
        List<Fact<?>> facts = new ArrayList<>();
        facts.add(new Fact<>(Topics.BILL_ISSUED, id.customerId(), issued(id, bill, payLink)));
        orders.forEach(order -> facts.add(billed(id, bill, order)));
        return facts;
    }

    /** That a bill charges a one-time order. */
    public static Fact<OrderBilled> billed(PageId id, Bill bill, String order) {
        OrderBilled data =
                new OrderBilled(order, id.customerId(), bill.billId(), id.month(), bill.issuedAt());
        return new Fact<>(Topics.ORDER_BILLED, id.customerId(), data);
    }

    private static BillIssued issued(PageId id, Bill bill, String payLink) {
        return new BillIssued(
                bill.billId(),
                id.customerId(),
                id.month(),
                bill.openingBalancePaise(),
                bill.chargesPaise(),
                bill.subscriptionTotalPaise(),
                bill.oneTimeTotalPaise(),
                bill.adjustmentsPaise(),
                bill.paymentsPaise(),
                bill.roundOffPaise(),
                bill.closingBalancePaise(),
                Math.max(0, bill.closingBalancePaise()),
                bill.dueDate(),
                bill.closingBalancePaise() > 0 ? payLink : null,
                bill.issuedAt());
    }
}
