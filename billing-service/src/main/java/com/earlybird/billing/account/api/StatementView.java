package com.earlybird.billing.account.api;

import com.earlybird.billing.account.domain.Statement;

import java.time.LocalDate;
import java.util.List;

/** Every entry of an account from one day to another, both included, in order of their dates. */
public record StatementView(
        String customerId,
        LocalDate from,
        LocalDate to,
        long openingBalancePaise,
        List<StatementLine> items,
        long closingBalancePaise) {
    static StatementView of(String customerId, Statement statement) {
        return new StatementView(
                customerId,
                statement.from(),
                statement.to(),
                statement.openingBalancePaise(),
                statement.lines().stream().map(StatementLine::of).toList(),
                statement.closingBalancePaise());
    }
}
