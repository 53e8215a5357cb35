package com.earlybird.billing.bill.app;

import io.smallrye.mutiny.Uni;

/** Where the business keeps the secret that its payment links are signed with. */
public interface LinkSecrets {
    /** The one that is kept; {@code candidate} becomes it where there is none yet. */
    Uni<String> keep(String candidate);
}
