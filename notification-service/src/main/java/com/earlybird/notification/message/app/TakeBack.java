package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.Request;
import com.earlybird.platform.kernel.BusinessClock;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        if (requests.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Instant now = clock.now();
        return notifications
                .findAll(requests.stream().map(Request::takesBack).distinct().toList())
                .flatMap(known -> notifications.changeAll(known, now, one -> one.takenBack(now)))
                .map(TakeBack::idsOfWhatWentOut)
                .map(out -> requests.stream()
                        .filter(request -> out.contains(request.takesBack()))
                        .toList());
    }

    private static Set<String> idsOfWhatWentOut(List<Notification> told) {
        return told.stream()
                .filter(Notification::mayHaveGoneOut)
                .map(Notification::id)
                .collect(Collectors.toSet());
    }
}
