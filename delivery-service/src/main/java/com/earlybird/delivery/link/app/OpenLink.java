package com.earlybird.delivery.link.app;

import com.earlybird.delivery.link.domain.LinkToken;
import com.earlybird.delivery.link.domain.PinLock;
import com.earlybird.delivery.link.domain.SharedLink;
import com.earlybird.delivery.link.domain.Visit;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.Optional;

/**
 * From a token to its link. One that was never given out, one that is over, one that was revoked
 * and one that is blocked are all the same 404, so a guess learns nothing.
 */
@ApplicationScoped
public class OpenLink {
    private final SharedLinks links;
    private final Pins pins;
    private final LinkLimits limits;
    private final RecordVisit visits;
    private final BusinessClock clock;
    private final MeterRegistry metrics;

    OpenLink(
            SharedLinks links,
            Pins pins,
            LinkLimits limits,
            RecordVisit visits,
            BusinessClock clock,
            MeterRegistry metrics) {
        this.links = links;
        this.pins = pins;
        this.limits = limits;
        this.visits = visits;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** The link, its PIN not yet asked for. */
    public Uni<SharedLink> find(String token, Visit.From from) {
        return Uni.createFrom()
                .item(token)
                .invoke(t -> limits.mustHaveTriesLeft(from.address()))
                .flatMap(t -> LinkToken.isPossible(t)
                        ? links.ofToken(new LinkToken(t).hash())
                        : Uni.createFrom().item(Optional.<SharedLink>empty()))
                .map(found -> found.filter(link -> link.isOpen(clock.now())).orElseThrow(() -> {
                    limits.countUnknown(from.address());
                    count("unknown");
                    return Rejection.notFound("link", "of this address, or it is over");
                }))
                .invoke(link -> limits.countRequest(link.id()));
    }

    /**
     * The link, with the right PIN where it has one.
     *
     * @throws Rejection 404 as for {@link #find}, 403 {@code pin-needed} or {@code pin-wrong}, 429
     *     {@code pin-locked}
     */
    public Uni<SharedLink> handle(String token, String pin, Visit.From from) {
        return find(token, from)
                .call(link -> mustKnowPin(link, pin, from))
                .invoke(link -> count("opened"));
    }

    private Uni<Void> mustKnowPin(SharedLink link, String pin, Visit.From from) {
        if (link.pin() == null) {
            return Uni.createFrom().voidItem();
        }
        if (pin == null || pin.isEmpty()) {
            throw refusal("pin-needed", "This link asks for its PIN.");
        }
        return links.takePinTry(link.id(), Instant.now())
                .invoke(taken -> {
                    if (!taken) {
                        count("pin_locked");
                        throw Rejection.tooMany(
                                "pin-locked",
                                "Too many wrong PINs; wait " + PinLock.LENGTH.toMinutes()
                                        + " minutes.");
                    }
                })
                .flatMap(taken -> pins.matches(pin, link.pin().pinHash()))
                .flatMap(right -> right ? links.givePinTryBack(link.id()) : wrong(link, from));
    }

    private Uni<Void> wrong(SharedLink link, Visit.From from) {
        count("pin_wrong");
        return visits.handle(link, Visit.Kind.PIN_WRONG, null, "pin-wrong", null, from)
                .invoke(done -> {
                    throw refusal("pin-wrong", "That is not the PIN of this link.");
                });
    }

    private static Rejection refusal(String code, String detail) {
        return new Rejection(Rejection.Kind.NOT_ALLOWED, code, detail, java.util.List.of());
    }

    private void count(String outcome) {
        metrics.counter("earlybird.links.requests", "outcome", outcome).increment();
    }
}
