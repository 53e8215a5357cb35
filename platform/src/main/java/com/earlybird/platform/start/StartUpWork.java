package com.earlybird.platform.start;

import io.smallrye.mutiny.Uni;

/**
 * What must be done with the store before the first request and the first event. It is tried until
 * the store is there, and by several instances at once: doing it again must do no harm.
 */
public interface StartUpWork {
    /** Smaller ones come first; the indexes are 0. */
    default int order() {
        return 100;
    }

    Uni<Void> prepare();
}
