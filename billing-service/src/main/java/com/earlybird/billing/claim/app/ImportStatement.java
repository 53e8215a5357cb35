package com.earlybird.billing.claim.app;

import com.earlybird.billing.claim.domain.BankLine;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Takes in a bank's statement. Taking the same in again adds and moves nothing. */
@ApplicationScoped
public class ImportStatement {
    private final BankLines lines;
    private final MatchLines match;

    ImportStatement(BankLines lines, MatchLines match) {
        this.lines = lines;
        this.match = match;
    }

    /** {@code added} lines are new; {@code lines} are all of the statement, as they stand now. */
    public record Imported(int added, List<BankLine> lines) {}

    public Uni<Imported> handle(List<BankLine> statement, Caller caller) {
        List<String> ids = statement.stream().map(BankLine::id).toList();
        return lines.addAll(statement, Act.of(caller, "bank-line.import"))
                .flatMap(added -> lines.find(ids)
                        .flatMap(kept -> matchAll(kept, caller))
                        .map(all -> new Imported(added, all)));
    }

    /** One after the other: two lines of one bill must not both be what is due of it. */
    private Uni<List<BankLine>> matchAll(List<BankLine> kept, Caller caller) {
        return Multi.createFrom()
                .iterable(kept)
                .onItem()
                .transformToUniAndConcatenate(line -> match.match(line, caller)
                        .onFailure(e -> e instanceof Rejection rejection
                                && rejection.kind() != Rejection.Kind.UNAVAILABLE)
                        .recoverWithItem(line))
                .collect()
                .asList();
    }
}
