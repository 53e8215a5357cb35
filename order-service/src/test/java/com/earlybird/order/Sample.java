package com.earlybird.order;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Shift;
import com.earlybird.contracts.events.DatedPrice;
import com.earlybird.contracts.events.DatedTaxRate;
import com.earlybird.contracts.events.StatusChange;
import com.earlybird.order.catalogue.domain.Product;
import com.earlybird.order.catalogue.domain.QuantityRule;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.onetime.domain.Basket;
import com.earlybird.order.onetime.domain.OneTimeOrder;
import com.earlybird.order.onetime.domain.Placement;
import com.earlybird.order.onetime.domain.WantedItem;
import com.earlybird.order.pricing.domain.PriceBook;
import com.earlybird.order.settings.domain.ChangeWindow;
import com.earlybird.order.settings.domain.OrderSettings;
import com.earlybird.order.subscription.domain.Circumstances;
import com.earlybird.order.subscription.domain.ListedDay;
import com.earlybird.order.subscription.domain.Mode;
import com.earlybird.order.subscription.domain.NewSubscription;
import com.earlybird.order.subscription.domain.Subscription;
import com.earlybird.order.subscription.domain.Weekday;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The things that tests are about, in January 2026: a household, milk, a subscription. */
public final class Sample {
    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    public static final String CUSTOMER = "CU-20260105-0001";
    public static final String MILK = "PR-0001";
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    /** Ten in the morning of {@link #TODAY}: tomorrow is open, this evening too. */
    public static final Instant NOW = TODAY.atTime(10, 0).atZone(INDIA).toInstant();

    private Sample() {}

    public static LocalDate day(int dayOfJanuary) {
        return LocalDate.of(2026, 1, dayOfJanuary);
    }

    public static BigDecimal qty(String qty) {
        return new BigDecimal(qty);
    }

    public static KnownCustomer customer() {
        return customer(CustomerStatus.ACTIVE);
    }

    public static KnownCustomer customer(CustomerStatus status) {
        return new KnownCustomer(
                CUSTOMER,
                "Asha",
                "+919876543210",
                "Baner",
                List.of(new StatusChange(status, day(1))),
                List.of(
                        new KnownCustomer.KnownAddress("AD-1", true),
                        new KnownCustomer.KnownAddress("AD-2", false)),
                1);
    }

    public static Product milk() {
        return product(MILK, "1", 3400);
    }

    public static Product product(String id, String step, long pricePaise) {
        return new Product(
                id,
                "Milk " + id,
                "dairy",
                "500 ml pouch",
                qty(step),
                null,
                null,
                "0401",
                null,
                null,
                null,
                true,
                List.of(new DatedPrice(pricePaise, day(1))),
                List.of(new DatedTaxRate(BigDecimal.ZERO, day(1))),
                NOW,
                NOW);
    }

    public static NewSubscription wanted(Mode mode) {
        boolean quantity =
                mode == Mode.FIXED_DAILY || mode == Mode.ALTERNATE_DAYS || mode == Mode.ONE_TIME;
        return new NewSubscription(
                "SU-20260115-0001",
                CUSTOMER,
                MILK,
                "Milk",
                mode,
                quantity ? qty("2") : null,
                Shift.MORNING,
                day(20),
                null,
                mode == Mode.WEEKLY_PATTERN
                        ? Map.of(Weekday.MON, qty("1"), Weekday.SAT, qty("3"))
                        : null,
                null,
                mode == Mode.IRREGULAR ? List.of(new ListedDay(day(25), qty("4"))) : List.of(),
                null,
                "AD-1",
                true,
                false);
    }

    public static Subscription daily() {
        return subscription(Mode.FIXED_DAILY);
    }

    /** The same under another id. */
    public static Subscription daily(String id) {
        NewSubscription wanted = wanted(Mode.FIXED_DAILY);
        return new NewSubscription(
                        id,
                        wanted.customerId(),
                        wanted.productId(),
                        wanted.productName(),
                        wanted.mode(),
                        wanted.defaultQty(),
                        wanted.shift(),
                        wanted.startDate(),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        wanted.door(),
                        true,
                        true)
                .start(customerAsks(NOW))
                .state();
    }

    public static Subscription subscription(Mode mode) {
        return wanted(mode).start(customerAsks(NOW)).state();
    }

    public static Circumstances customerAsks(Instant now) {
        return asks(now, true, null);
    }

    public static Circumstances staffAsk(Instant now, String reason) {
        return asks(now, false, reason);
    }

    private static Circumstances asks(Instant now, boolean bound, String reason) {
        return new Circumstances(
                window(now, bound, reason),
                "UR-0009",
                2,
                new QuantityRule(BigDecimal.ONE, null, null));
    }

    public static ChangeWindow window(Instant now, boolean bound, String reason) {
        return new ChangeWindow(OrderSettings.DEFAULT.cutOff(INDIA), now, bound, reason);
    }

    public static Hold hold(LocalDate day, String area, String productId, Shift shift) {
        return new Hold("HD-0001", day, day, area, productId, shift, "storm", "UR-1", NOW, null);
    }

    public static Basket basket(LocalDate date, Shift shift, WantedItem... items) {
        return new Basket(CUSTOMER, date, shift, List.of(items), null, null, null, false);
    }

    public static Placement placement(ChangeWindow window, Hold... holds) {
        PriceBook prices =
                PriceBook.of(List.of(milk(), product("PR-0002", "0.25", 42_000)), List.of());
        return new Placement(customer(), prices, List.of(holds), window, 60);
    }

    public static OneTimeOrder order() {
        return placement(window(NOW, true, null))
                .place(
                        "OR-20260115-0001",
                        basket(day(20), Shift.MORNING, new WantedItem(MILK, qty("2"))),
                        "UR-0009")
                .state();
    }
}
