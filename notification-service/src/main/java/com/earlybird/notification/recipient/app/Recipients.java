package com.earlybird.notification.recipient.app;

import com.earlybird.contracts.events.CustomerState;
import com.earlybird.notification.recipient.domain.Recipient;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The customers as they are known here, and which unknown ones messages wait for. Whoever stores a
 * waiting message marks its customer and then looks once more; whoever stores a customer then looks
 * for the mark. So whichever comes first, one of the two sees the other.
 */
public interface Recipients {
    Uni<Optional<Recipient>> find(String customerId);

    /** Those that are known, by customer id. */
    Uni<Map<String, Recipient>> findAll(Collection<String> customerIds);

    /** Keeps each state that is newer than what is there. */
    Uni<Void> keep(List<CustomerState> states);

    /** Says that messages wait for these customers. */
    Uni<Void> mark(Collection<String> customerIds);

    /**
     * Those of these customers that are known and that messages wait for, each with its mark as it
     * is now.
     */
    Uni<Map<String, String>> awaited(Collection<String> customerIds);

    /** All of them, at most {@code limit}. */
    Uni<Map<String, String>> awaited(int limit);

    /**
     * Nothing waits for these customers any more, each with the mark that was seen before it was
     * looked what waits. One that was marked anew since then stays marked.
     */
    Uni<Void> unmark(Map<String, String> marks);
}
