package com.earlybird.platform.store;

import com.earlybird.platform.kernel.Stored;
import java.util.List;

/**
 * What {@link Documents#updateAll} came to.
 *
 * @param all as they are now, those too that a change left as they were
 * @param changed how many became different
 */
public record Updated<T>(List<Stored<T>> all, int changed) {
    public Updated {
        all = List.copyOf(all);
    }
}
