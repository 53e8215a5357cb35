package com.earlybird.order.changerequest.app;

import com.earlybird.order.calendar.domain.Preview;
import com.earlybird.order.changerequest.domain.ChangeRequest;
import com.earlybird.order.changerequest.domain.RequestKind;
import com.earlybird.order.changerequest.domain.RequestStatus;
import com.earlybird.order.changerequest.domain.Wish;
import com.earlybird.order.settings.app.SettingsStore;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;

/**
 * A customer asks for a change. Where the business wants approval it waits; else it is carried out at
 * once. What no rule would allow is refused before it is a request.
 */
@ApplicationScoped
public class AskForChange {
    private final ChangeRequests requests;
    private final CarryOut carryOut;
    private final ReadClosing closing;
    private final FinishRequest finish;
    private final SettingsStore settings;
    private final BusinessClock clock;

    AskForChange(
            ChangeRequests requests,
            CarryOut carryOut,
            ReadClosing closing,
            FinishRequest finish,
            SettingsStore settings,
            BusinessClock clock) {
        this.requests = requests;
        this.carryOut = carryOut;
        this.closing = closing;
        this.finish = finish;
        this.settings = settings;
        this.clock = clock;
    }

    /** {@code newSubscriptionId} is used by a request for another product. */
    public record Command(
            String id, Wish wish, String newSubscriptionId, Caller caller, String bearerToken) {}

    /** The request as it is now; the same id again is the same request. */
    public Uni<Stored<ChangeRequest>> handle(Command c) {
        c.wish().check();
        return requests.find(c.id())
                .flatMap(
                        before -> before.isPresent() ? Uni.createFrom().item(before.get()) : ask(c))
                .flatMap(stored -> stored.value().status() == RequestStatus.APPROVING
                        ? finish.handle(c.id(), c.caller(), c.bearerToken())
                        : Uni.createFrom().item(stored));
    }

    /** What it would do once it is carried out; nothing is asked for. */
    public Uni<Preview> preview(Command c) {
        c.wish().check();
        return carryOut.preview(request(c, null), c.caller(), c.bearerToken());
    }

    private Uni<Stored<ChangeRequest>> ask(Command c) {
        ChangeRequest asked = request(c, null);
        return carryOut.preview(asked, c.caller(), c.bearerToken())
                .chain(() -> Uni.combine()
                        .all()
                        .unis(closing.of(c.wish()), settings.read())
                        .asTuple())
                .flatMap(read -> {
                    ChangeRequest request = request(c, read.getItem1());
                    boolean waits = read.getItem2().value().approvalRequired();
                    return requests.add(
                            waits ? request : request.approving(c.caller().userId(), clock.now()),
                            Act.of(c.caller(), "ask-for-change", c.wish().reason()));
                });
    }

    private ChangeRequest request(Command c, Instant closesAt) {
        return ChangeRequest.asked(
                c.id(),
                c.caller().customerId(),
                c.wish(),
                c.wish().kind() == RequestKind.PRODUCT ? c.newSubscriptionId() : null,
                closesAt,
                c.caller().userId(),
                clock.now());
    }
}
