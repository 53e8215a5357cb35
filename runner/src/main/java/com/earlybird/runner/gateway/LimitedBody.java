package com.earlybird.runner.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body of unknown length that fails when it grows past its limit. */
final class LimitedBody implements ReadStream<Buffer> {
    /** The body is longer than allowed. */
    static final class TooLargeException extends RuntimeException {
        TooLargeException() {
            super("body too large", null, false, false);
        }
    }

    private final ReadStream<Buffer> source;
    private final long maxBytes;
    private Handler<Throwable> failure;
    private long bytes;
    private boolean failed;

    LimitedBody(ReadStream<Buffer> source, long maxBytes) {
        this.source = source;
        this.maxBytes = maxBytes;
    }

    boolean isTooLarge() {
        return failed;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        bytes += chunk.length();
        if (bytes <= maxBytes) {
            handler.handle(chunk);
        } else if (!failed) {
            failed = true;
            if (failure != null) {
                failure.handle(new TooLargeException());
            }
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failure = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!failed) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
