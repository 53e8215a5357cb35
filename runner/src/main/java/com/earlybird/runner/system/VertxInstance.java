package com.earlybird.runner.system;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/** Vert.x, made small: one machine's gateway needs few threads and no cache of files. */
public final class VertxInstance {
    private static final int THREADS = 2;

    private VertxInstance() {}

    public static Vertx create() {
        // Every address is a number; looking up names would start threads of its own.
        System.setProperty("vertx.disableDnsResolver", "true");
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(THREADS)
                .setWorkerPoolSize(THREADS)
                .setInternalBlockingPoolSize(THREADS)
                .setFileSystemOptions(new FileSystemOptions()
                        .setFileCachingEnabled(false)
                        .setClassPathResolvingEnabled(false)));
    }
}
