package com.earlybird.notification.whatsapp.client;

import com.earlybird.notification.message.app.MessageProvider;
import com.earlybird.notification.message.domain.Notification;
import com.earlybird.notification.message.domain.SendOutcome;
import com.earlybird.notification.whatsapp.domain.CloudApiFault;
import com.earlybird.platform.json.JsonManner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends through the WhatsApp Cloud API: {@code POST /{version}/{phone_number_id}/messages}. */
@ApplicationScoped
class CloudApiClient implements MessageProvider {
    private static final int CONNECT_TIMEOUT_MS = 5_000;
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);
    // Shorter than servers keep an idle connection, or a message would be lost on a closed one.
    private static final int KEEP_ALIVE_SECONDS = 15;

    private final ObjectMapper json = JsonManner.tolerant();
    private final HttpClient http;
    private final RequestOptions where;

    CloudApiClient(
            Vertx vertx,
            WhatsAppConfig config,
            @ConfigProperty(name = "earlybird.sending.parallel") int parallel) {
        http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(parallel));
        where = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(config.url().toString().replaceAll("/+$", "") + "/"
                        + config.version() + "/" + config.phoneNumberId() + "/messages")
                .putHeader("Authorization", "Bearer " + config.token())
                .putHeader("Content-Type", "application/json");
    }

    @Override
    public Uni<SendOutcome> send(Notification notification) {
        String body = TemplateMessage.of(notification).toString();
        return http.request(where)
                .map(Connected::new)
                .onFailure()
                .recoverWithItem(e -> new Connected(null))
                .flatMap(connected -> connected.request() == null
                        ? later("The provider cannot be reached.", false)
                        : send(connected.request(), body));
    }

    /** Whether a connection could be had; without one nothing can have been sent. */
    private record Connected(HttpClientRequest request) {}

    private Uni<SendOutcome> send(HttpClientRequest request, String body) {
        return request.send(Buffer.buffer(body))
                .flatMap(response -> response.body().map(answer -> outcome(response, answer)))
                .ifNoItem()
                .after(ANSWER_TIMEOUT)
                .fail()
                .onFailure()
                .recoverWithUni(() -> later("The provider's answer was lost.", true));
    }

    private static Uni<SendOutcome> later(String reason, boolean inDoubt) {
        return Uni.createFrom().item(new SendOutcome.Later(reason, inDoubt));
    }

    private SendOutcome outcome(HttpClientResponse response, Buffer body) {
        JsonNode answer = read(body);
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            String id = answer.path("messages").path(0).path("id").asText("");
            return id.isEmpty()
                    ? new SendOutcome.Later("The provider's answer had no message id.", true)
                    : new SendOutcome.Accepted(id);
        }
        JsonNode error = answer.path("error");
        CloudApiFault fault = new CloudApiFault(
                error.path("code").asInt(0),
                error.path("message").asText("HTTP " + status),
                error.path("error_data").path("details").asText(null));
        return fault.passes(status)
                ? new SendOutcome.Later(fault.text(), false)
                : new SendOutcome.Refused(fault.text());
    }

    /** What stands between us and the provider may answer in other words than JSON. */
    private JsonNode read(Buffer body) {
        try {
            return json.readTree(body.getBytes());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
