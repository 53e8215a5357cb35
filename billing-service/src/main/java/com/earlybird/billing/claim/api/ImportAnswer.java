package com.earlybird.billing.claim.api;

import com.earlybird.billing.claim.app.ImportStatement;
import com.earlybird.billing.claim.domain.BankLine;

import java.util.List;

/**
 * What became of a statement.
 *
 * @param lines how many the file has
 * @param added how many of them are new
 * @param matched how many of them are payments now
 * @param unmatched those that a person has to assign
 */
public record ImportAnswer(int lines, int added, int matched, List<BankLine> unmatched) {
    static ImportAnswer of(ImportStatement.Imported imported) {
        List<BankLine> unmatched = imported.lines().stream()
                .filter(line -> line.status() == BankLine.LineStatus.UNMATCHED)
                .toList();
        return new ImportAnswer(
                imported.lines().size(),
                imported.added(),
                imported.lines().size() - unmatched.size(),
                unmatched);
    }
}
