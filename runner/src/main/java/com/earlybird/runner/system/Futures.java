package com.earlybird.runner.system;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waiting for many things that happen at the same time. */
final class Futures {
    private Futures() {}

    /** Done when all are; failed as soon as one is. */
    static CompletableFuture<Void> all(List<CompletableFuture<?>> parts) {
        CompletableFuture<Void> result =
                CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        for (CompletableFuture<?> part : parts) {
            part.whenComplete((value, failure) -> {
                if (failure != null) {
                    result.completeExceptionally(failure);
                }
            });
        }
        return result;
    }

    /** Waits; a failure comes out as it went in. */
    static void join(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }
}
