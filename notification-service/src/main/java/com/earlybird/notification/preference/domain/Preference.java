package com.earlybird.notification.preference.domain;

import com.earlybird.notification.template.domain.MessageType;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a customer wants to be told.
 *
 * @param id the customer's
 * @param enabled false mutes every type but the essential ones
 * @param language of messages, or null for the customer's own
 */
public record Preference(String id, boolean enabled, Set<MessageType> mutedTypes, String language) {
    public Preference {
        mutedTypes = Collections.unmodifiableSet(new TreeSet<>(mutedTypes));
    }

    /** A customer who never said anything is told everything. */
    public static Preference of(String customerId) {
        return new Preference(customerId, true, Set.of(), null);
    }

    public boolean allows(MessageType type) {
        return type.essential() || enabled && !mutedTypes.contains(type);
    }
}
