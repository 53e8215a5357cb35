package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.Request;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Rejection;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Stops messages that are no longer true, while they can be stopped. */
@ApplicationScoped
class TakeBack {
    private final Notifications notifications;
    private final BusinessClock clock;

    TakeBack(Notifications notifications, BusinessClock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Those of the requests that are to be told, for what they take back may have been seen. */
    Uni<List<Request>> ofWhatWentOut(List<Request> requests) {
        return Multi.createFrom()
                .iterable(requests)
                .onItem()
                .transformToUniAndConcatenate(
                        request -> wentOut(request.takesBack()).map(out -> out ? request : null))
                .collect()
                .asList();
    }

    private Uni<Boolean> wentOut(String id) {
        return notifications
                .change(id, clock.now(), notification -> notification.takenBack(clock.now()))
                .map(Notification::mayHaveGoneOut)
                .onFailure(Rejection::isNotFound)
                .recoverWithItem(false);
    }
}
