package com.earlybird.billing.dunning.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A customer's bills, as far as reminding goes. Whether they are paid stands in the books; here is
 * what was said about them, so that nothing is said twice.
 *
 * @param id the customer's
 * @param bills the newest last, at most {@link #MOST_BILLS}
 * @param lastReminder the day of the last reminder, or null
 * @param nextLook the day on which to look again, or null for never
 */
public record Dunning(String id, List<OpenBill> bills, LocalDate lastReminder, LocalDate nextLook) {
    public static final int MOST_BILLS = 12;
    // A reminder that could not be sent on its day, for the service was down, is not sent late.
    private static final int MOST_DAYS_LATE = 1;
    // A cheque may bounce after the bill was paid; after that long none does.
    private static final int MOST_DAYS_WATCHED = 120;
    private static final int DAYS_BETWEEN_LOOKS = 7;

    public Dunning {
        // Told late, such as out of the dead letters, an older bill is added behind newer ones.
        bills = bills.stream()
                .sorted(Comparator.comparing(OpenBill::month))
                .skip(Math.max(0, bills.size() - MOST_BILLS))
                .toList();
    }

    public static Dunning of(String customerId, List<OpenBill> bills, LocalDate today) {
        return new Dunning(customerId, List.of(), null, today).with(bills, today);
    }

    /** With these bills too; see {@link #with(OpenBill, LocalDate)}. */
    public Dunning with(List<OpenBill> more, LocalDate today) {
        Dunning last = this;
        for (OpenBill bill : more) {
            last = last.with(bill, today);
        }
        return last;
    }

    /** With this bill too, to be looked at today; one that is there stays as it is. */
    public Dunning with(OpenBill bill, LocalDate today) {
        if (bills.stream().anyMatch(one -> one.billId().equals(bill.billId()))) {
            return this;
        }
        List<OpenBill> all = new ArrayList<>(bills);
        all.add(bill);
        return new Dunning(id, all, lastReminder, today);
    }

    /** To be looked at that day, whatever was said before: a payment did not hold. */
    public Dunning wakened(LocalDate today) {
        return new Dunning(id, bills, lastReminder, today);
    }

    /** Whether a reminder of these is to be sent today; one message is for all of them. */
    public boolean remindsOn(LocalDate today, Collection<Due> open, List<Integer> reminderDays) {
        return !today.equals(lastReminder)
                && reminders(open, reminderDays)
                        .anyMatch(day -> !day.isAfter(today)
                                && !day.isBefore(today.minusDays(MOST_DAYS_LATE))
                                && (lastReminder == null || day.isAfter(lastReminder)));
    }

    /**
     * As it is after looking at it.
     *
     * @param open bills of which something is to be paid
     * @param overdue those of which it was said just now that they are overdue
     */
    public Dunning looked(
            LocalDate today,
            Collection<Due> open,
            Set<String> overdue,
            boolean reminded,
            List<Integer> reminderDays) {
        Dunning said = change(bill -> overdue.contains(bill.billId()) ? bill.toldOverdue() : bill);
        return new Dunning(
                id, said.bills, reminded ? today : lastReminder, next(today, open, reminderDays));
    }

    public Dunning charged(String billId) {
        return change(bill -> bill.billId().equals(billId) ? bill.charged() : bill);
    }

    private LocalDate next(LocalDate today, Collection<Due> open, List<Integer> reminderDays) {
        LocalDate newest = bills.get(bills.size() - 1).dueDate();
        if (today.isAfter(newest.plusDays(MOST_DAYS_WATCHED))) {
            return null;
        }
        Stream<LocalDate> overdueDays =
                open.stream().map(due -> due.bill().dueDate().plusDays(1));
        return Stream.concat(reminders(open, reminderDays), overdueDays)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(today.plusDays(DAYS_BETWEEN_LOOKS)))
                .orElse(today.plusDays(DAYS_BETWEEN_LOOKS));
    }

    private static Stream<LocalDate> reminders(Collection<Due> open, List<Integer> reminderDays) {
        return open.stream().flatMap(due -> reminderDays.stream()
                .map(days -> due.bill().dueDate().plusDays(days)));
    }

    private Dunning change(UnaryOperator<OpenBill> fn) {
        return new Dunning(id, bills.stream().map(fn).toList(), lastReminder, nextLook);
    }
}
