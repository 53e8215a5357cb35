package com.earlybird.notification.preference.app;

import com.earlybird.notification.preference.domain.Preference;
import com.earlybird.notification.preference.domain.ServiceSettings;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.Map;

/** Who wants to be told what. What was never stored is its default, with version 0. */
public interface Preferences {
    Uni<Stored<Preference>> of(String customerId);

    /** By customer id; those without their own are left out. */
    Uni<Map<String, Preference>> ofAll(Collection<String> customerIds);

    Uni<Stored<Preference>> put(Preference preference, Long ifMatch, Act act);

    Uni<Stored<ServiceSettings>> service();

    Uni<Stored<ServiceSettings>> put(ServiceSettings settings, Long ifMatch, Act act);
}
