package com.earlybird.order.subscription.domain;

import com.earlybird.contracts.SubscriptionChange;
import com.earlybird.platform.kernel.Change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An empty wallet pauses, a filled one lifts what it paused and nothing else. Each level is followed
 * once, under its version; both begin on the first day that can still be changed.
 */
public final class WalletCommands {
    private static final int LOOK_AHEAD_DAYS = 30;

    private WalletCommands() {}

    /** Paused until the wallet is filled, between the pauses that are there already. */
    public static Change<Subscription> exhausted(
            Subscription s, long walletVersion, Circumstances in) {
        if (s.walletVersion() >= walletVersion || !runs(s, in)) {
            return Change.to(s);
        }
        LocalDate first = firstOpen(s, in);
        List<Pause> added = gaps(s.pauses(), first);
        Revision next = new Revision(s);
        next.walletVersion = walletVersion;
        if (added.isEmpty() || s.stopDate() != null && !first.isBefore(s.stopDate())) {
            return Change.to(next.at(s.updatedAt()));
        }
        next.pauses = sorted(Stream.concat(s.pauses().stream(), added.stream()));
        Subscription state = next.at(in.now());
        Pause last = added.get(added.size() - 1);
        return Change.to(
                state,
                SubscriptionFacts.changed(
                        SubscriptionChange.PAUSED, state, added.get(0).from(), last.to(), in));
    }

    /** What an empty wallet paused goes on. */
    public static Change<Subscription> sufficient(
            Subscription s, long walletVersion, Circumstances in) {
        if (s.walletVersion() >= walletVersion || !runs(s, in)) {
            return Change.to(s);
        }
        LocalDate first = firstOpen(s, in);
        Revision next = new Revision(s);
        next.walletVersion = walletVersion;
        next.pauses = s.pauses().stream()
                .flatMap(pause -> pause.isOfWallet() ? until(pause, first) : Stream.of(pause))
                .toList();
        if (next.pauses.equals(s.pauses())) {
            return Change.to(next.at(s.updatedAt()));
        }
        Subscription state = next.at(in.now());
        return Change.to(
                state,
                SubscriptionFacts.changed(SubscriptionChange.RESUMED, state, first, null, in));
    }

    private static boolean runs(Subscription s, Circumstances in) {
        return s.activated() && s.statusOn(in.today()) != SubscriptionStatus.STOPPED;
    }

    private static LocalDate firstOpen(Subscription s, Circumstances in) {
        LocalDate date = s.startDate().isAfter(in.today()) ? s.startDate() : in.today();
        for (int n = 0; n < LOOK_AHEAD_DAYS && in.window().isLate(date, s.shiftOn(date)); n++) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** The days from {@code first} on that no pause holds, as pauses of the wallet. */
    private static List<Pause> gaps(List<Pause> pauses, LocalDate first) {
        List<Pause> gaps = new ArrayList<>();
        LocalDate free = first;
        for (Pause pause : pauses) {
            if (pause.to() != null && pause.to().isBefore(free)) {
                continue;
            }
            if (pause.from().isAfter(free)) {
                gaps.add(new Pause(free, pause.from().minusDays(1), Pause.WALLET_EMPTY));
            }
            if (pause.to() == null) {
                return gaps;
            }
            free = pause.to().plusDays(1);
        }
        gaps.add(new Pause(free, null, Pause.WALLET_EMPTY));
        return gaps;
    }

    /** What of a pause is over before {@code first}. */
    private static Stream<Pause> until(Pause pause, LocalDate first) {
        if (!pause.from().isBefore(first)) {
            return Stream.empty();
        }
        boolean over = pause.to() != null && pause.to().isBefore(first);
        return Stream.of(
                over ? pause : new Pause(pause.from(), first.minusDays(1), pause.reason()));
    }

    private static List<Pause> sorted(Stream<Pause> pauses) {
        return pauses.sorted(Comparator.comparing(Pause::from)).toList();
    }
}
