package com.earlybird.runner.gateway;

import com.earlybird.runner.system.ClockOffset;
import com.earlybird.runner.system.ServiceName;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code PUT /api/clock}: moves the business clock of all services. Each checks the caller and the
 * time by itself; the first refusal is the answer. A service that is away makes it 503, and the
 * same call again does no harm to those that have moved.
 */
final class ClockMover {
    static final String PATH = "/api/clock";

    private static final int TIMEOUT_MS = 5_000;

    private record Answer(ServiceName service, int status, String type, Buffer body) {
        boolean isOk() {
            return status == 200;
        }
    }

    private final HttpClient client;
    private final Map<ServiceName, List<URI>> services;
    private final ClockOffset offset;

    ClockMover(HttpClient client, Map<ServiceName, List<URI>> services, ClockOffset offset) {
        this.client = client;
        this.services = new TreeMap<>(services);
        this.offset = offset;
    }

    boolean exists() {
        return offset.current().isPresent();
    }

    void move(HttpServerRequest request) {
        request.body()
                .compose(body -> moveAll(request, body).map(answers -> settle(answers, body)))
                .onSuccess(answer -> send(request, answer))
                .onFailure(broken -> request.connection().close());
    }

    private Future<List<Answer>> moveAll(HttpServerRequest request, Buffer body) {
        List<Future<Answer>> calls = services.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(address -> move(one.getKey(), address, request, body)))
                .toList();
        return Future.all(calls).map(all -> all.list());
    }

    private Future<Answer> move(
            ServiceName service, URI address, HttpServerRequest request, Buffer body) {
        RequestOptions target = new RequestOptions()
                .setMethod(HttpMethod.PUT)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(PATH)
                .setIdleTimeout(TIMEOUT_MS);
        return client.request(target)
                .compose(call -> copyHeaders(request, call).send(body))
                .compose(response -> read(service, response))
                .otherwise(failure -> new Answer(service, 503, null, null));
    }

    private static HttpClientRequest copyHeaders(HttpServerRequest from, HttpClientRequest to) {
        for (String name : List.of("Authorization", "Content-Type", Correlation.HEADER)) {
            if (from.getHeader(name) != null) {
                to.putHeader(name, from.getHeader(name));
            }
        }
        return to;
    }

    private static Future<Answer> read(ServiceName service, HttpClientResponse response) {
        String type = response.getHeader("Content-Type");
        return response.body().map(body -> new Answer(service, response.statusCode(), type, body));
    }

    private Answer settle(List<Answer> answers, Buffer body) {
        // Those that moved have moved: a service started again must come up with the same time.
        if (answers.stream().anyMatch(Answer::isOk)) {
            Instant now = new JsonObject(body).getInstant("now");
            offset.movedTo(now, Instant.now());
        }
        Optional<Answer> refusal =
                answers.stream().filter(a -> !a.isOk() && a.body() != null).findFirst();
        Optional<Answer> away = answers.stream().filter(a -> a.body() == null).findFirst();
        return refusal.or(() -> away).orElse(answers.get(0));
    }

    private static void send(HttpServerRequest request, Answer answer) {
        if (answer.body() == null) {
            ProblemAnswer.away(answer.service().toString()).send(request);
            return;
        }
        request.response().setStatusCode(answer.status());
        if (answer.type() != null) {
            request.response().putHeader("Content-Type", answer.type());
        }
        request.response().end(answer.body());
    }
}
