package com.earlybird.billing.reconciliation.api;

import com.earlybird.billing.reconciliation.app.CheckBooks;
import com.earlybird.billing.reconciliation.domain.BookFinding;

import java.time.YearMonth;
import java.util.List;

/**
 * A month's bills, computed once more from their entries.
 *
 * @param bills how many bills were held against their entries
 * @param entries how many entries those have
 * @param trialBalancePaise all debits less all credits of the books: 0 when all is well
 * @param findings what is not as it must be, at most 1,000; empty when all is well
 */
public record BooksView(
        YearMonth month,
        int bills,
        long entries,
        long trialBalancePaise,
        List<BookFinding> findings) {
    static BooksView of(CheckBooks.Answer answer) {
        return new BooksView(
                answer.month(),
                answer.check().bills(),
                answer.check().entries(),
                answer.trialPaise(),
                answer.check().findings());
    }
}
