package com.earlybird.billing;

import static com.earlybird.billing.Books.await;
import static com.earlybird.billing.Deliveries.milk;
import static com.earlybird.billing.MoneyIn.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.billing.adjustment.app.AdjustAccount;
import com.earlybird.billing.adjustment.app.Adjustments;
import com.earlybird.billing.adjustment.app.PromisedWriteOffs;
import com.earlybird.billing.adjustment.app.WriteOff;
import com.earlybird.billing.adjustment.domain.Adjustment;
import com.earlybird.billing.adjustment.domain.AdjustmentKind;
import com.earlybird.billing.payment.app.Payments;
import com.earlybird.billing.payment.app.PostPayment;
import com.earlybird.billing.payment.domain.MoneyBack;
import com.earlybird.billing.payment.domain.Payment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.billing.wallet.app.PostUses;
import com.earlybird.billing.wallet.app.Wallets;
import com.earlybird.billing.wallet.domain.WalletUse;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.contracts.Role;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a process noted that died before it was in the books comes into the books once. */
@QuarkusTest
class KilledHalfwayIT {
    private static final String CUSTOMER = "CU-20260101-0091";
    private static final Act ACT =
            Act.of(new Caller("UR-0001", Role.ADMIN, null, null, "test"), "test");

    @Inject
    Books books;

    @Inject
    TestClock clock;

    @Inject
    Adjustments adjustments;

    @Inject
    AdjustAccount adjust;

    @Inject
    Payments payments;

    @Inject
    PostPayment postPayment;

    @Inject
    Wallets wallets;

    @Inject
    PostUses postUses;

    @Inject
    PromisedWriteOffs promised;

    @Inject
    WriteOff writeOff;

    @BeforeEach
    void a_bill_of_1000_rupees() {
        books.open("2026-02-03");
        books.customer(CUSTOMER, "North", 0);
        books.charge(milk("DL-20260110-9101", CUSTOMER, LocalDate.parse("2026-01-10"), 100_000));
        books.close("2026-01");
    }

    @Test
    void an_adjustment_is_posted_once_in_the_month_that_is_open_by_then() {
        await(adjustments.add(
                new Adjustment(
                        "AJ-20260203-9001",
                        CUSTOMER,
                        AdjustmentKind.DISCOUNT,
                        500,
                        null,
                        "spilt",
                        clock.today(),
                        YearMonth.parse("2026-02"),
                        true,
                        null,
                        "UR-0001",
                        null),
                ACT));
        clock.set("2026-03-02");
        books.close("2026-02");

        await(adjust.finishUnposted());
        await(adjust.finishUnposted());

        assertEquals(-500, books.page("2026-03", CUSTOMER).totals().adjustmentsPaise());
    }

    @Test
    void a_reversal_is_posted_once() {
        String id = post(
                        Tokens.admin(),
                        "/api/payments",
                        "{\"customer_id\":\"%s\",\"amount_paise\":3000,\"method\":\"CASH\"}"
                                .formatted(CUSTOMER))
                .extract()
                .path("id");
        MoneyBack back = new MoneyBack(
                "RV-20260203-9001",
                MoneyBack.Kind.REVERSAL,
                3_000,
                "counterfeit",
                clock.now(),
                YearMonth.parse("2026-02"),
                true,
                "UR-0001");
        await(payments.giveBack(id, back, ACT));
        assertEquals(3_000, books.page("2026-02", CUSTOMER).totals().paymentsPaise());

        await(postPayment.finishUnposted());
        await(postPayment.finishUnposted());

        assertEquals(0, books.page("2026-02", CUSTOMER).totals().paymentsPaise());
    }

    @Test
    void a_promised_use_of_the_wallet_is_posted_once() {
        post(
                        Tokens.admin(),
                        "/api/wallets/" + CUSTOMER + "/top-ups",
                        "{\"amount_paise\":8000,\"method\":\"CASH\"}")
                .statusCode(201);
        WalletUse use = WalletUse.ofBill(
                "wallet:BI-202601-0001", "BI-202601-0001", 8_000, clock.today(), clock.now());
        await(wallets.begin(CUSTOMER));
        await(wallets.update(
                CUSTOMER, null, ACT, wallet -> Change.to(wallet.value().promising(use))));

        await(postUses.finishUnposted());
        await(postUses.finishUnposted());

        var totals = books.page("2026-02", CUSTOMER).totals();
        assertEquals(8_000, totals.paymentsPaise());
        assertEquals(0, totals.walletPaise());
    }

    @Test
    void a_payment_from_the_wallet_that_was_promised_gets_its_receipt_and_is_posted_once() {
        post(
                        Tokens.admin(),
                        "/api/wallets/" + CUSTOMER + "/top-ups",
                        "{\"amount_paise\":8000,\"method\":\"CASH\"}")
                .statusCode(201);
        Payment receipt = new Payment(
                "PM-20260203-9009",
                CUSTOMER,
                8_000,
                PaymentMethod.WALLET,
                null,
                "PM-20260203-9009",
                null,
                Purpose.ACCOUNT,
                null,
                clock.now(),
                clock.today(),
                YearMonth.parse("2026-02"),
                true,
                null,
                null,
                "UR-0001",
                "test",
                null);
        await(wallets.begin(CUSTOMER));
        await(wallets.update(
                CUSTOMER,
                null,
                ACT,
                wallet -> Change.to(wallet.value().promising(WalletUse.of(receipt)))));

        await(postUses.finishUnposted());
        await(postUses.finishUnposted());

        var totals = books.page("2026-02", CUSTOMER).totals();
        assertEquals(8_000, totals.paymentsPaise());
        assertEquals(0, totals.walletPaise());
        assertEquals(
                null, await(payments.find("PM-20260203-9009")).orElseThrow().unposted());
    }

    @Test
    void a_promised_write_off_is_entered_and_posted_once() {
        Adjustment voucher = new Adjustment(
                "WO-20260203-9001",
                CUSTOMER,
                AdjustmentKind.WRITE_OFF,
                700,
                null,
                "moved away",
                clock.today(),
                YearMonth.parse("2026-02"),
                true,
                null,
                "UR-0001",
                "test");
        await(promised.of(CUSTOMER));
        await(promised.update(CUSTOMER, null, ACT, now -> now.promising(voucher)));

        await(writeOff.finishPromised());
        await(writeOff.finishPromised());

        assertEquals(-700, books.page("2026-02", CUSTOMER).totals().adjustmentsPaise());
        assertEquals(List.of(), await(promised.withPending()));
    }
}
