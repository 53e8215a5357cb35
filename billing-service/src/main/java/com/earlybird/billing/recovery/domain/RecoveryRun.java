package com.earlybird.billing.recovery.domain;

import com.earlybird.contracts.Role;
import com.earlybird.platform.kernel.Caller;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One search for what was never charged. What it found is written down before anything is charged,
 * so that another process can finish, and report, what a killed one began.
 *
 * @param from or null: from the first order on
 * @param to or null: up to the last
 * @param dryRun reports what it finds and charges nothing
 * @param ordersSeen how many orders were looked at
 * @param unconfirmed marked delivered and never confirmed: those are not charged, at most 1,000
 * @param pending found, and not yet brought into the books
 * @param found what each customer is charged
 * @param untold customers who are not yet told
 * @param full whether there may be more than one run takes; the next one goes on
 * @param error what went wrong, or null
 * @param leaseUntilMs real time until which the process that runs it is believed to live
 */
public record RecoveryRun(
        String id,
        LocalDate from,
        LocalDate to,
        boolean dryRun,
        RecoveryStatus status,
        int ordersSeen,
        List<String> unconfirmed,
        List<LateOrder> pending,
        List<CustomerRecovery> found,
        List<String> untold,
        boolean full,
        String error,
        long leaseUntilMs,
        Instant startedAt,
        String startedBy,
        String correlationId) {
    /** The most orders that one run takes. */
    public static final int MOST_ORDERS = 5_000;

    private static final int MOST_UNCONFIRMED = 1_000;

    public RecoveryRun {
        unconfirmed = unconfirmed == null ? List.of() : List.copyOf(unconfirmed);
        pending = pending == null ? List.of() : List.copyOf(pending);
        found = found == null ? List.of() : List.copyOf(found);
        untold = untold == null ? List.of() : List.copyOf(untold);
    }

    /**
     * What one customer's late orders come to.
     *
     * @param orderSet stands for just these orders; under it the customer is told, so that no other
     *     run tells of the same orders again
     */
    public record CustomerRecovery(
            String customerId, int orders, long amountPaise, String orderSet) {
        static CustomerRecovery of(String customerId, List<LateOrder> late) {
            String ids =
                    late.stream().map(LateOrder::orderId).sorted().collect(Collectors.joining(","));
            return new CustomerRecovery(
                    customerId,
                    late.size(),
                    late.stream().mapToLong(LateOrder::amountPaise).reduce(0, Math::addExact),
                    UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString());
        }
    }

    public boolean running() {
        return status == RecoveryStatus.SEARCHING || status == RecoveryStatus.CHARGING;
    }

    public Caller caller() {
        return new Caller(startedBy, Role.ADMIN, null, null, correlationId);
    }

    /**
     * All that was found; a dry run ends with it. Where another process has searched meanwhile, its
     * findings stay.
     */
    public RecoveryRun finding(int seen, List<LateOrder> late, List<String> marked, boolean more) {
        if (status != RecoveryStatus.SEARCHING) {
            return this;
        }
        Map<String, CustomerRecovery> byCustomer = new TreeMap<>();
        late.stream()
                .collect(Collectors.groupingBy(LateOrder::customerId))
                .forEach((customer, orders) ->
                        byCustomer.put(customer, CustomerRecovery.of(customer, orders)));
        boolean nothingToDo = dryRun || late.isEmpty();
        return with(
                nothingToDo ? RecoveryStatus.DONE : RecoveryStatus.CHARGING,
                seen,
                marked.subList(0, Math.min(MOST_UNCONFIRMED, marked.size())),
                nothingToDo ? List.of() : late,
                List.copyOf(byCustomer.values()),
                nothingToDo ? List.of() : List.copyOf(byCustomer.keySet()),
                more,
                null,
                leaseUntilMs);
    }

    /**
     * What can be charged now.
     *
     * @param canAsk whether delivery-service can be asked to tell its deliveries again
     */
    public List<LateOrder> chargeable(boolean canAsk) {
        return canAsk ? pending : pending.stream().filter(LateOrder::legacy).toList();
    }

    /** Customers who are not yet told and of whose orders none is left to charge. */
    public List<String> tellable() {
        Set<String> waiting =
                pending.stream().map(LateOrder::customerId).collect(Collectors.toSet());
        return untold.stream().filter(one -> !waiting.contains(one)).toList();
    }

    /** These are in the books, or on their way there. */
    public RecoveryRun charged(List<LateOrder> orders) {
        List<LateOrder> left = new ArrayList<>(pending);
        left.removeAll(orders);
        return with(status, ordersSeen, unconfirmed, left, found, untold, full, null, leaseUntilMs);
    }

    /** These customers are told; when all are, it is done. */
    public RecoveryRun told(List<String> customers) {
        List<String> left = new ArrayList<>(untold);
        left.removeAll(customers);
        return with(
                left.isEmpty() && pending.isEmpty() ? RecoveryStatus.DONE : status,
                ordersSeen,
                unconfirmed,
                pending,
                found,
                left,
                full,
                null,
                leaseUntilMs);
    }

    /** It stopped: for good while it was searching, for it has written down nothing yet. */
    public RecoveryRun failed(String why) {
        return with(
                status == RecoveryStatus.SEARCHING ? RecoveryStatus.FAILED : status,
                ordersSeen,
                unconfirmed,
                pending,
                found,
                untold,
                full,
                why,
                0);
    }

    public RecoveryRun leasedUntil(long untilMs) {
        return with(status, ordersSeen, unconfirmed, pending, found, untold, full, error, untilMs);
    }

    private RecoveryRun with(
            RecoveryStatus nowStatus,
            int seen,
            List<String> marked,
            List<LateOrder> left,
            List<CustomerRecovery> nowFound,
            List<String> nowUntold,
            boolean nowFull,
            String nowError,
            long lease) {
        return new RecoveryRun(
                id,
                from,
                to,
                dryRun,
                nowStatus,
                seen,
                marked,
                left,
                nowFound,
                nowUntold,
                nowFull,
                nowError,
                lease,
                startedAt,
                startedBy,
                correlationId);
    }
}
