package com.earlybird.billing.closing.app;

import com.earlybird.billing.closing.domain.CheckedPage;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.Map;

/** Of each customer the page that was checked last. What is lost here is only checked again. */
public interface CheckedPages {
    /** By customer. */
    Uni<Map<String, CheckedPage>> find(Collection<String> customerIds);

    /** Each in place of the one before it. */
    Uni<Void> keep(Collection<CheckedPage> pages);
}
