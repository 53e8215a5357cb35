package com.earlybird.delivery.link.api;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.link.domain.SaidByLink;
import com.earlybird.delivery.stop.api.DeviceTime;
import com.earlybird.delivery.stop.domain.Confirmation;
import com.earlybird.delivery.stop.domain.Reason;
import com.earlybird.platform.kernel.Rejection;
import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What a link's page sends. Each body may carry the link's {@code pin}. */
public final class LinkBodies {
    private LinkBodies() {}

    /** How much was handed over. */
    public enum LinkDeliveryType {
        @JsonProperty("full")
        FULL,
        @JsonProperty("partial")
        PARTIAL
    }

    /** Opens the run. */
    public record LinkOpening(@Size(max = 64) String pin) {}

    /** One product; {@code order_id} is needed where two orders of the stop have it. */
    public record LinkLine(
            @NotBlank @Size(max = 64) String productId,
            @NotNull @Digits(integer = 5, fraction = 3) BigDecimal quantity,
            @Size(min = 1, max = 64) String orderId) {}

    /**
     * What was handed over at one stop.
     *
     * @param shift needed where the link is for both and the customer has a stop in each
     * @param deliveredProducts for {@code partial}, each order named with all its products
     * @param reason for anything but full
     * @param deliveredAt when the device says it happened
     */
    public record LinkDelivered(
            @NotBlank @Size(max = 64) String customerId,
            Shift shift,
            @NotNull LinkDeliveryType deliveryType,
            @Size(min = 1, max = 500) List<@NotNull @Valid LinkLine> deliveredProducts,
            Reason reason,
            @Size(max = 1000) String notes,
            @Size(max = 64) String pin,
            Instant deliveredAt) {

        SaidByLink said() {
            if ((deliveryType == LinkDeliveryType.PARTIAL) != (deliveredProducts != null)) {
                throw Rejection.malformed(
                        "delivered_products", "belongs to partial, and only to that");
            }
            return new SaidByLink(
                    customerId,
                    shift,
                    deliveredProducts == null ? Confirmation.Scope.FULL : Confirmation.Scope.LISTED,
                    lines(),
                    reason,
                    notes,
                    DeviceTime.checked(deliveredAt));
        }

        private List<Confirmation.Line> lines() {
            return deliveredProducts == null
                    ? List.of()
                    : IntStream.range(0, deliveredProducts.size())
                            .mapToObj(i -> line(i, deliveredProducts.get(i)))
                            .toList();
        }

        private static Confirmation.Line line(int index, LinkLine line) {
            return new Confirmation.Line(index, line.orderId(), line.productId(), line.quantity());
        }
    }

    /** That nothing was handed over at one stop, and why. */
    public record LinkNotDelivered(
            @NotBlank @Size(max = 64) String customerId,
            Shift shift,
            @NotNull Reason reason,
            @Size(max = 1000) String notes,
            @Size(max = 64) String pin,
            Instant deliveredAt) {

        SaidByLink said() {
            return new SaidByLink(
                    customerId,
                    shift,
                    Confirmation.Scope.NOTHING,
                    List.of(),
                    reason,
                    notes,
                    DeviceTime.checked(deliveredAt));
        }
    }

    /** Which stop's last word of this link is taken back. */
    public record LinkUndo(
            @NotBlank @Size(max = 64) String customerId,
            Shift shift,
            @Size(max = 64) String pin) {}
}
