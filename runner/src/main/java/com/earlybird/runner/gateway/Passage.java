package com.earlybird.runner.gateway;

import com.earlybird.runner.system.ServiceName;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

import java.util.List;
import java.util.concurrent.TimeoutException;

/** What the gateway does to each request on its way to one service, and to the answer. */
final class Passage implements ProxyInterceptor {
    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Upgrade");
    private static final String LIMITED = "limited-body";

    private final ServiceName service;
    private final long maxBodyBytes;
    private final AnswerHeaders answerHeaders;

    Passage(ServiceName service, long maxBodyBytes, AnswerHeaders answerHeaders) {
        this.service = service;
        this.maxBodyBytes = maxBodyBytes;
        this.answerHeaders = answerHeaders;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest from = context.request().proxiedRequest();
        MultiMap headers = context.request().headers();
        removeHopByHop(headers);
        headers.set("X-Forwarded-For", forwardedFor(from));
        headers.set("X-Forwarded-Proto", from.scheme());
        if (from.authority() != null) {
            headers.set("X-Forwarded-Host", from.authority().toString());
        }
        limitBody(context);
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(refusal(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HttpServerRequest from = context.request().proxiedRequest();
        MultiMap headers = context.response().headers();
        removeHopByHop(headers);
        // It is on the answer already.
        headers.remove(Correlation.HEADER);
        answerHeaders.removeFrom(headers);
        // An answer that breaks off in the middle must not look like a whole one.
        return context.sendResponse().recover(failure -> {
            from.connection().close();
            return Future.succeededFuture();
        });
    }

    private void limitBody(ProxyContext context) {
        Body body = context.request().getBody();
        if (body != null && body.length() < 0) {
            LimitedBody limited = new LimitedBody(body.stream(), maxBodyBytes);
            context.set(LIMITED, limited);
            context.request().setBody(Body.body(limited));
        }
    }

    private ProxyResponse refusal(ProxyContext context, Throwable failure) {
        LimitedBody limited = context.get(LIMITED, LimitedBody.class);
        ProblemAnswer problem;
        if (limited != null && limited.isTooLarge()) {
            problem = ProblemAnswer.tooLarge(maxBodyBytes);
        } else if (failure instanceof TimeoutException) {
            problem = ProblemAnswer.late(service.toString());
        } else {
            problem = ProblemAnswer.away(service.toString());
        }
        return problem.insteadOf(context);
    }

    // RFC 9110, 7.6.1: the fixed ones, and those that this connection names.
    private static void removeHopByHop(MultiMap headers) {
        for (String named : headers.getAll("Connection")) {
            for (String one : named.split(",")) {
                if (!one.isBlank()) {
                    headers.remove(one.strip());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static String forwardedFor(HttpServerRequest from) {
        String address = from.remoteAddress().hostAddress();
        String before = from.getHeader("X-Forwarded-For");
        return before == null ? address : before + ", " + address;
    }
}
