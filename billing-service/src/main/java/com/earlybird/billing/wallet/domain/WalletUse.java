package com.earlybird.billing.wallet.domain;

import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Money that is taken from the wallet, promised here and then posted under its key: for a bill by
 * itself, or by hand with a receipt, or to give a top-up back.
 *
 * @param key of the bill, of the top-up that made it possible, of the payment or of what goes back
 * @param month the first whose page may hold it
 * @param receipt of a payment by hand, else null
 * @param topUpId the top-up that is given back, else null
 * @param back what is given back of it, else null
 */
public record WalletUse(
        String key,
        String billId,
        long amountPaise,
        LocalDate date,
        YearMonth month,
        Instant at,
        Payment receipt,
        String topUpId,
        MoneyBack back) {
    /** For a bill, by itself. */
    public static WalletUse ofBill(
            String key, String billId, long paise, LocalDate date, Instant at) {
        return new WalletUse(key, billId, paise, date, YearMonth.from(date), at, null, null, null);
    }

    /** By hand: the receipt says what for. */
    public static WalletUse of(Payment receipt) {
        return new WalletUse(
                receipt.id(),
                receipt.billId(),
                receipt.amountPaise(),
                receipt.receivedOn(),
                receipt.month(),
                receipt.receivedAt(),
                receipt,
                null,
                null);
    }

    /** To give a top-up back. */
    public static WalletUse of(Payment topUp, MoneyBack back, LocalDate date) {
        return new WalletUse(
                back.id(),
                null,
                back.amountPaise(),
                date,
                back.month(),
                back.at(),
                null,
                topUp.id(),
                back);
    }
}
