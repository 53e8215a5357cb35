package com.earlybird.billing.closing.domain;

import java.time.YearMonth;

/**
 * The answer to a wrong close: a credit note for each bill of its run. How far it has come is
 * written after each step, so that another process can go on where one was killed.
 *
 * @param id {@code answer:RN-…}: a run is answered once
 * @param cursor the last bill that is done, or null
 * @param error what went wrong last, or null
 */
public record Answer(
        String id,
        String runId,
        YearMonth month,
        String reason,
        RunStatus status,
        String cursor,
        int billsTotal,
        int billsDone,
        int creditNotes,
        long creditedPaise,
        String error,
        String startedBy,
        String correlationId) {
    public static String id(String runId) {
        return "answer:" + runId;
    }

    public boolean running() {
        return status == RunStatus.RUNNING;
    }

    public Answer of(int bills) {
        return with(RunStatus.RUNNING, cursor, bills, billsDone, creditNotes, creditedPaise, null);
    }

    /** These bills are done, up to {@code last}. */
    public Answer past(String last, int bills, int notes, long paise) {
        return with(
                status,
                last,
                billsTotal,
                billsDone + bills,
                creditNotes + notes,
                Math.addExact(creditedPaise, paise),
                null);
    }

    public Answer ended(RunStatus how, String why) {
        return with(how, cursor, billsTotal, billsDone, creditNotes, creditedPaise, why);
    }

    private Answer with(
            RunStatus nextStatus,
            String nextCursor,
            int total,
            int done,
            int notes,
            long paise,
            String why) {
        return new Answer(
                id,
                runId,
                month,
                reason,
                nextStatus,
                nextCursor,
                total,
                done,
                notes,
                paise,
                why,
                startedBy,
                correlationId);
    }
}
