package com.earlybird.runner.gateway;

import com.earlybird.runner.system.ServiceName;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.httpproxy.HttpProxy;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The one door: passes each request to the service that owns its path and streams the answer back.
 * Adds nothing to the meaning; refuses by itself only what has no owner, is too large, comes too often
 * from one address, or when the owner is away.
 */
public final class Gateway implements AutoCloseable {
    private static final int CONNECTIONS_PER_SERVICE = 256;
    private static final int WAITING_PER_SERVICE = 1_000;
    // Shorter than the services' own, so that a connection is not used just as they close it.
    private static final int KEEP_ALIVE_SECONDS = 15;
    private static final long MAX_CLOCK_BYTES = 1024;

    private final GatewayOptions options;
    private final List<HttpServer> servers;
    private final HttpClient client;
    private final Map<ServiceName, HttpProxy> proxies = new EnumMap<>(ServiceName.class);
    private final GatewayHealth health;
    private final ClockMover clock;
    private final AnswerHeaders headers;
    private final CallerRates rates;
    private final Optional<GatewayTraces> traces;

    public Gateway(Vertx vertx, GatewayOptions options) {
        this.options = options;
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) options.connectTimeout().toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS),
                new PoolOptions()
                        .setHttp1MaxSize(CONNECTIONS_PER_SERVICE)
                        .setMaxWaitQueueSize(WAITING_PER_SERVICE));
        headers = new AnswerHeaders(options.rules(), options.origins());
        rates = new CallerRates(options.rules());
        traces = options.extras()
                .traces()
                .map(collector -> new GatewayTraces(vertx, client, collector));
        options.services()
                .forEach((service, addresses) -> proxies.put(service, proxy(service, addresses)));
        health = new GatewayHealth(client, options.services());
        clock = new ClockMover(client, options.services(), options.clock());
        servers = doors().map(
                        door -> vertx.createHttpServer(door.setHandle100ContinueAutomatically(true))
                                .requestHandler(this::handle))
                .toList();
    }

    /** For this machine always; for others when there is a certificate to prove itself with. */
    private Stream<HttpServerOptions> doors() {
        HttpServerOptions here =
                new HttpServerOptions().setHost("127.0.0.1").setPort(options.port());
        Stream<HttpServerOptions> outside = options.extras().tls().stream()
                .map(tls -> new HttpServerOptions()
                        .setPort(tls.port())
                        .setSsl(true)
                        .setKeyCertOptions(new PemKeyCertOptions()
                                .setCertPath(tls.certificate().toString())
                                .setKeyPath(tls.key().toString())));
        return Stream.concat(Stream.of(here), outside);
    }

    /** Begins to listen. */
    public CompletableFuture<?> listen() {
        return Future.all(servers.stream().map(HttpServer::listen).toList())
                .toCompletionStage()
                .toCompletableFuture();
    }

    @Override
    public void close() {
        traces.ifPresent(GatewayTraces::close);
        servers.forEach(server ->
                server.close().toCompletionStage().toCompletableFuture().join());
        client.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        Correlation.mark(request);
        headers.mark(request);
        String path = request.path();
        if (rates.isTooMany(request, System.nanoTime())) {
            ProblemAnswer.tooMany().send(request);
        } else if (AnswerHeaders.isPreflight(request)) {
            headers.answerPreflight(request);
        } else if (path.startsWith("/q/health")) {
            health.answer(request);
        } else if (path.equals(ClockMover.PATH)) {
            answerClock(request);
        } else {
            Optional<Routes.Route> route = Routes.of(path);
            traces.ifPresent(t -> route.ifPresent(r -> t.begin(request, r.prefix())));
            pass(request, route.map(Routes.Route::owner));
        }
    }

    private void answerClock(HttpServerRequest request) {
        if (!clock.exists()) {
            ProblemAnswer.unknownPath().send(request);
        } else if (request.method().equals(HttpMethod.PUT)) {
            moveClock(request);
        } else {
            pass(request, Optional.of(ServiceName.CUSTOMER));
        }
    }

    // Read whole, so its length has to be known and small.
    private void moveClock(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            new ProblemAnswer(411, "length-required", "Send a Content-Length.").send(request);
        } else if (announcedBytes(request) > MAX_CLOCK_BYTES) {
            ProblemAnswer.tooLarge(MAX_CLOCK_BYTES).send(request);
        } else {
            clock.move(request);
        }
    }

    private void pass(HttpServerRequest request, Optional<ServiceName> owner) {
        if (owner.isEmpty()) {
            ProblemAnswer.unknownPath().send(request);
        } else if (announcedBytes(request) > options.maxBodyBytes()) {
            // The rest of the body is not read: the connection ends with the answer.
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ProblemAnswer.tooLarge(options.maxBodyBytes()).send(request);
        } else {
            proxies.get(owner.get()).handle(request);
        }
    }

    private HttpProxy proxy(ServiceName service, List<URI> addresses) {
        return HttpProxy.reverseProxy(client)
                .origin(new Origins(client, options, addresses))
                .addInterceptor(new Passage(service, options.maxBodyBytes(), headers));
    }

    private static long announcedBytes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
