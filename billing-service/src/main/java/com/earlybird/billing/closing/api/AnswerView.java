package com.earlybird.billing.closing.api;

import com.earlybird.billing.closing.domain.Answer;
import com.earlybird.billing.closing.domain.RunStatus;

import java.time.YearMonth;

/**
 * How far the answer to a wrong close is.
 *
 * @param creditNotes issued so far, one for each bill that charged anything
 * @param creditedPaise what they come to
 * @param error what went wrong last, or null; asking again goes on
 */
public record AnswerView(
        String runId,
        YearMonth month,
        RunStatus status,
        String reason,
        int billsTotal,
        int billsDone,
        int creditNotes,
        long creditedPaise,
        String error) {
    static AnswerView of(Answer answer) {
        return new AnswerView(
                answer.runId(),
                answer.month(),
                answer.status(),
                answer.reason(),
                answer.billsTotal(),
                answer.billsDone(),
                answer.creditNotes(),
                answer.creditedPaise(),
                answer.error());
    }
}
