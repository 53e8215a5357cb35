package com.earlybird.billing.reconciliation.domain;

import com.earlybird.billing.ledger.domain.Entry;
import com.earlybird.billing.ledger.domain.Page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Both sides of some days, held against each other: first what was confirmed, then what was charged,
 * so that what is confirmed meanwhile is not missed.
 */
public final class Comparison {
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, ConfirmedDelivery> confirmed = new HashMap<>();
    private final Map<String, ChargedDelivery> charged = new HashMap<>();

    /** Of the days from one to the other, both included. */
    public Comparison(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public void add(ConfirmedDelivery delivery) {
        confirmed.put(delivery.deliveryId(), delivery);
    }

    /** Takes from a page the charges of these days. */
    public void add(Page page) {
        for (Entry entry : page.entries()) {
            if (isOfDelivery(entry) && isWithin(entry.serviceDate())) {
                charged.computeIfAbsent(
                                entry.delivery().deliveryId(),
                                id -> new ChargedDelivery(page.customerId(), entry))
                        .add(entry);
            }
        }
    }

    /** What was charged by a legacy order is no delivery that delivery-service could know. */
    static boolean isOfDelivery(Entry entry) {
        return entry.delivery() != null && !entry.key().startsWith("legacy:");
    }

    /** Adds what these days come to. */
    public void addTo(Findings findings) {
        findings.countCompared(from.until(to, ChronoUnit.DAYS) + 1);
        confirmed.values().forEach(delivery -> compare(delivery, findings));
        charged.forEach((id, delivery) -> {
            findings.countCharged(delivery.amountPaise());
            if (delivery.isDouble()) {
                ConfirmedDelivery said = confirmed.get(id);
                findings.isDouble(delivery.against(said == null ? 0 : said.amountPaise()));
            } else if (!confirmed.containsKey(id) && delivery.amountPaise() != 0) {
                // Charged, and nobody has confirmed it.
                findings.isDifferent(delivery.against(0));
            }
        });
    }

    private void compare(ConfirmedDelivery delivery, Findings findings) {
        findings.countConfirmed(delivery);
        ChargedDelivery charge = charged.get(delivery.deliveryId());
        if (charge == null) {
            if (delivery.amountPaise() != 0) {
                findings.isMissing(new Finding(
                        delivery.deliveryId(),
                        delivery.orderId(),
                        delivery.customerId(),
                        delivery.deliveryDate(),
                        delivery.amountPaise(),
                        0));
            }
        } else if (!charge.isDouble() && charge.amountPaise() != delivery.amountPaise()) {
            findings.isDifferent(charge.against(delivery.amountPaise()));
        }
    }

    private boolean isWithin(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
