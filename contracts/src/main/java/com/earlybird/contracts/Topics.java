package com.earlybird.contracts;

import com.earlybird.contracts.events.BillIssued;
import com.earlybird.contracts.events.BillOverdue;
import com.earlybird.contracts.events.BottleLossCharged;
import com.earlybird.contracts.events.CashCollected;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.contracts.events.DeliveryScheduled;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.contracts.events.NotificationStatus;
import com.earlybird.contracts.events.OrderBilled;
import com.earlybird.contracts.events.OrderCancelled;
import com.earlybird.contracts.events.OrderChanged;
import com.earlybird.contracts.events.OrderPlaced;
import com.earlybird.contracts.events.PaymentReceived;
import com.earlybird.contracts.events.ProductState;
import com.earlybird.contracts.events.StaffState;
import com.earlybird.contracts.events.SubscriptionChanged;
import com.earlybird.contracts.events.WalletLevel;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every topic of the system (api.md, "Topics"). A topic not listed here does not exist. */
public final class Topics {
    // Customers spread over six partitions; staff and products are few and one keeps them in order.
    private static final int SPREAD = 6;
    private static final int SINGLE = 1;

    /** Keyed by customer_id. */
    public static final Topic<CustomerState> CUSTOMERS =
            state("customers", "customer.state", CustomerState.class, SPREAD);

    /** Keyed by user_id. */
    public static final Topic<StaffState> STAFF =
            state("staff", "staff.state", StaffState.class, SINGLE);

    /** Keyed by product_id. */
    public static final Topic<ProductState> PRODUCTS =
            state("products", "product.state", ProductState.class, SINGLE);

    /** Keyed by customer_id. */
    public static final Topic<OrderPlaced> ORDER_PLACED =
            fact("order-placed", "order.placed", OrderPlaced.class);

    /** Keyed by customer_id. */
    public static final Topic<OrderChanged> ORDER_CHANGED =
            fact("order-changed", "order.changed", OrderChanged.class);

    /** Keyed by customer_id. */
    public static final Topic<OrderCancelled> ORDER_CANCELLED =
            fact("order-cancelled", "order.cancelled", OrderCancelled.class);

    /** Keyed by customer_id. */
    public static final Topic<SubscriptionChanged> SUBSCRIPTION_CHANGED =
            fact("subscription-changed", "subscription.changed", SubscriptionChanged.class);

    /** Keyed by customer_id. */
    public static final Topic<DeliveryScheduled> DELIVERY_SCHEDULED =
            fact("delivery-scheduled", "delivery.scheduled", DeliveryScheduled.class);

    /** Keyed by customer_id. */
    public static final Topic<DeliveryConfirmed> DELIVERY_CONFIRMED =
            fact("delivery-confirmed", "delivery.confirmed", DeliveryConfirmed.class);

    /** Keyed by customer_id. */
    public static final Topic<OrderBilled> ORDER_BILLED =
            fact("order-billed", "order.billed", OrderBilled.class);

    /** Keyed by customer_id. */
    public static final Topic<BillIssued> BILL_ISSUED =
            fact("bill-issued", "bill.issued", BillIssued.class);

    /** Keyed by customer_id. */
    public static final Topic<PaymentReceived> PAYMENT_RECEIVED =
            fact("payment-received", "payment.received", PaymentReceived.class);

    /** Keyed by customer_id. */
    public static final Topic<BillOverdue> BILL_OVERDUE =
            fact("bill-overdue", "bill.overdue", BillOverdue.class);

    /** Keyed by customer_id. */
    public static final Topic<CashCollected> CASH_COLLECTED =
            fact("cash-collected", "cash.collected", CashCollected.class);

    /** Keyed by customer_id. */
    public static final Topic<BottleLossCharged> BOTTLE_LOSS_CHARGED =
            fact("bottle-loss-charged", "bottle.charged", BottleLossCharged.class);

    /** Keyed by customer_id. */
    public static final Topic<WalletLevel> WALLET_LEVEL =
            fact("wallet-level", "wallet.level", WalletLevel.class);

    /** Keyed by phone. */
    public static final Topic<NotificationRequested> NOTIFICATION_REQUESTED =
            fact("notification-requested", "notification.requested", NotificationRequested.class);

    /** Keyed by reference_id. */
    public static final Topic<NotificationStatus> NOTIFICATION_STATUS =
            fact("notification-status", "notification.status", NotificationStatus.class);

    private static final List<Topic<?>> ALL = List.of(
            CUSTOMERS,
            STAFF,
            PRODUCTS,
            ORDER_PLACED,
            ORDER_CHANGED,
            ORDER_CANCELLED,
            SUBSCRIPTION_CHANGED,
            DELIVERY_SCHEDULED,
            DELIVERY_CONFIRMED,
            ORDER_BILLED,
            BILL_ISSUED,
            PAYMENT_RECEIVED,
            BILL_OVERDUE,
            CASH_COLLECTED,
            BOTTLE_LOSS_CHARGED,
            WALLET_LEVEL,
            NOTIFICATION_REQUESTED,
            NOTIFICATION_STATUS);

    private static final Map<String, Topic<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

    private Topics() {}

    /** Every topic, in the order of api.md; the dead-letter topics beside them are not listed. */
    public static List<Topic<?>> all() {
        return ALL;
    }

    /**
     * The topic of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Topic<?> byName(String name) {
        Topic<?> topic = BY_NAME.get(name);
        if (topic == null) {
            throw new IllegalArgumentException("no topic is called " + name);
        }
        return topic;
    }

    private static <T> Topic<T> state(String name, String what, Class<T> data, int partitions) {
        return new Topic<>(name, type(what), data, partitions, true);
    }

    private static <T> Topic<T> fact(String name, String what, Class<T> data) {
        return new Topic<>(name, type(what), data, SPREAD, false);
    }

    private static String type(String what) {
        return "com.earlybird." + what + ".v1";
    }
}
