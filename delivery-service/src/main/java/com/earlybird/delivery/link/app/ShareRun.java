package com.earlybird.delivery.link.app;

import com.earlybird.contracts.Shift;
import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.link.domain.LinkLife;
import com.earlybird.delivery.link.domain.LinkToken;
import com.earlybird.delivery.link.domain.PinLock;
import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.DuplicateKey;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Makes a link to one delivery boy's run. */
@ApplicationScoped
public class ShareRun {
    private final SharedLinks links;
    private final DeliveryBoys boys;
    private final Pins pins;
    private final BusinessClock clock;

    ShareRun(SharedLinks links, DeliveryBoys boys, Pins pins, BusinessClock clock) {
        this.links = links;
        this.boys = boys;
        this.pins = pins;
        this.clock = clock;
    }

    /** {@code shift}, {@code expiresAt} and {@code pin} may be null. */
    public record Command(
            Caller caller,
            String deliveryBoyId,
            LocalDate date,
            Shift shift,
            Instant expiresAt,
            String pin) {}

    /**
     * The link under this id. Where a first try was killed before its token was handed out, the
     * link that is there gets the new token.
     */
    public Uni<Stored<SharedLink>> handle(String id, LinkToken token, Command c) {
        Instant now = clock.now();
        PinLock.check(c.pin());
        Instant end = LinkLife.end(c.date(), c.expiresAt(), now, clock.zone());
        Act act = Act.of(c.caller(), "SHARE_RUN");
        return mustKnowBoy(c.deliveryBoyId())
                .chain(() -> pins.hash(c.pin()))
                .map(pinHash -> link(id, token, c, now, end, pinHash))
                .flatMap(link -> links.add(link, act)
                        .onFailure(DuplicateKey.class)
                        .recoverWithUni(
                                () -> links.update(id, act, made -> made.retoken(token.hash()))));
    }

    private static SharedLink link(
            String id, LinkToken token, Command c, Instant now, Instant end, String pinHash) {
        return new SharedLink(
                id,
                token.hash(),
                c.deliveryBoyId(),
                c.date(),
                c.shift(),
                end,
                c.caller().userId(),
                now,
                null,
                pinHash == null ? null : SharedLink.Pin.of(pinHash),
                new SharedLink.Use(0, 0, null));
    }

    private Uni<Void> mustKnowBoy(String boyId) {
        return boys.find(List.of(boyId)).map(found -> {
            if (found.values().stream().noneMatch(boy -> boy.active())) {
                throw Rejection.refused(
                        "delivery-boy-unknown", "There is no active delivery boy " + boyId + ".");
            }
            return null;
        });
    }
}
