package com.earlybird.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients doing the same at the same time. */
final class Parallel {
    /** What the client with this number does. */
    @FunctionalInterface
    interface Work {
        void doAs(int client) throws Exception;
    }

    private Parallel() {}

    /** Runs the work of all clients and fails when any of them does. */
    static void run(int clients, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(pool.submit(() -> {
                    work.doAs(number);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
