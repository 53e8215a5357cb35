package com.earlybird.delivery.runsheet.app;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.Map;

/** How many empties wait at which door, for whoever goes there. */
public interface BottlesToCollect {
    /** By customer, by type of bottle; a customer who holds none may be left out. */
    Uni<Map<String, Map<String, Integer>>> of(Collection<String> customerIds);
}
