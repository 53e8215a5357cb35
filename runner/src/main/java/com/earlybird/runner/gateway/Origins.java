package com.earlybird.runner.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The processes of one service, taken in turn. One that cannot be connected to is passed over: at
 * that point nothing of the request was sent, so another may have it.
 */
final class Origins implements OriginRequestProvider {
    private final HttpClient client;
    private final List<RequestOptions> targets;
    private final AtomicInteger turn = new AtomicInteger();

    Origins(HttpClient client, GatewayOptions options, List<URI> addresses) {
        this.client = client;
        targets = addresses.stream()
                .map(address -> new RequestOptions()
                        .setHost(address.getHost())
                        .setPort(address.getPort())
                        .setConnectTimeout(options.connectTimeout().toMillis())
                        .setIdleTimeout(options.silenceTimeout().toMillis()))
                .toList();
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return connect(Math.floorMod(turn.getAndIncrement(), targets.size()), targets.size());
    }

    private Future<HttpClientRequest> connect(int at, int left) {
        // A failure reaches the caller through the answer; without a handler it is logged as well.
        Future<HttpClientRequest> call = client.request(new RequestOptions(targets.get(at)))
                .map(request -> request.exceptionHandler(failure -> {}));
        return left == 1
                ? call
                : call.recover(failure -> connect((at + 1) % targets.size(), left - 1));
    }
}
