package com.earlybird.billing.wallet.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Money that is taken from the wallet for a bill, promised here and then posted under its key.
 *
 * @param key of the bill, or of the top-up that made it possible
 * @param month the first whose page may hold it
 */
public record WalletUse(
        String key, String billId, long amountPaise, LocalDate date, YearMonth month, Instant at) {}
