package com.earlybird.runner.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;

/** A service whose answers a test decides. */
final class FakeService implements AutoCloseable {
    private final HttpServer server;
    private final AtomicReference<Handler<HttpServerRequest>> behaviour =
            new AtomicReference<>(request -> request.response().end("ok"));

    FakeService(Vertx vertx) {
        server = vertx.createHttpServer()
                .requestHandler(request -> behaviour.get().handle(request))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    void answers(Handler<HttpServerRequest> handler) {
        behaviour.set(handler);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
