package com.earlybird.order.register.api;

import com.earlybird.contracts.OrderType;
import com.earlybird.order.onetime.domain.OrderStatus;
import com.earlybird.order.register.app.OrderFilter;
import com.earlybird.order.subscription.domain.SubscriptionStatus;
import com.earlybird.platform.kernel.Caller;

import jakarta.ws.rs.QueryParam;

import java.time.LocalDate;

/** What a list of orders is narrowed by. */
public class OrderQueryParams {
    @QueryParam("customer_id")
    String customerId;

    @QueryParam("status")
    AnyStatus status;

    @QueryParam("order_type")
    OrderType orderType;

    @QueryParam("delivery_date")
    LocalDate deliveryDate;

    @QueryParam("billed")
    Boolean billed;

    /** The statuses of both types. */
    public enum AnyStatus {
        PENDING,
        CONFIRMED,
        OUT_FOR_DELIVERY,
        DELIVERED,
        NOT_DELIVERED,
        CANCELLED,
        DRAFT,
        ACTIVE,
        PAUSED,
        STOPPED;

        private OrderStatus oneTime() {
            return ordinal() < DRAFT.ordinal() ? OrderStatus.valueOf(name()) : null;
        }

        private SubscriptionStatus subscription() {
            return ordinal() < DRAFT.ordinal() ? null : SubscriptionStatus.valueOf(name());
        }
    }

    OrderFilter filter(Caller caller, LocalDate today) {
        if (customerId != null) {
            caller.mustSeeCustomer(customerId, "customer", customerId);
        }
        return new OrderFilter(
                caller.isStaff() ? customerId : caller.customerId(),
                orderType,
                status == null ? null : status.oneTime(),
                status == null ? null : status.subscription(),
                deliveryDate,
                billed,
                null,
                today);
    }
}
