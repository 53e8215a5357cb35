package com.earlybird.order.planning.domain;

import com.earlybird.contracts.Topics;
import com.earlybird.contracts.events.NotificationRequested;
import com.earlybird.contracts.events.ScheduledItem;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.platform.kernel.Fact;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a customer is told when something scheduled does not come after all. */
final class CancellationNotice {
    private static final String TYPE = "DELIVERY_CANCELLED";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private CancellationNotice() {}

    /** Under an id of its own for each calling off, so that it is sent once. */
    static Fact<NotificationRequested> of(
            PlannedDelivery delivery,
            KnownCustomer customer,
            String reason,
            long version,
            Instant now) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", customer.name());
        parameters.put("delivery_date", DAY.format(delivery.date()));
        parameters.put("shift", delivery.shift().name().toLowerCase(Locale.ROOT));
        parameters.put(
                "items",
                delivery.items().stream()
                        .map(CancellationNotice::line)
                        .collect(Collectors.joining(", ")));
        parameters.put("reason", reason);
        return new Fact<>(
                Topics.NOTIFICATION_REQUESTED,
                customer.phone(),
                new NotificationRequested(
                        TYPE + ":" + delivery.id() + ":" + version,
                        TYPE,
                        customer.phone(),
                        parameters,
                        customer.id(),
                        now));
    }

    private static String line(ScheduledItem item) {
        return item.qty().stripTrailingZeros().toPlainString() + " × " + item.productName();
    }
}
