package com.earlybird.billing.online.app;

import com.earlybird.billing.online.domain.ProviderEvent;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Page;

import io.smallrye.mutiny.Uni;

import java.util.List;

/** What the provider told. */
public interface ProviderEvents {
    /** Adds one, or finds it where it was told before. */
    Uni<ProviderEvent> add(ProviderEvent event);

    Uni<ProviderEvent> get(String id);

    Uni<ProviderEvent> update(String id, ProviderEvent.EventStatus status, String why, Act act);

    /** Those about that payment that wait for a person. */
    Uni<List<ProviderEvent>> parkedOf(String paymentId);

    /** The newest first; null does not narrow. */
    Uni<Page<ProviderEvent>> search(ProviderEvent.EventStatus status, String cursor, int limit);
}
