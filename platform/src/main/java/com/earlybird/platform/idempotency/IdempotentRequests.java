package com.earlybird.platform.idempotency;

import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.json.JsonManner;
import com.earlybird.platform.kernel.Rejection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The Idempotency-Key of api.md. The key is stored first, with a hash of the input and the id of
 * what will be created; so a retry after a kill creates under the same id, and the store's unique
 * {@code _id} says whether it was created before. A refused request frees its key.
 */
@ApplicationScoped
public class IdempotentRequests {
    public static final String REPLAYED = "Idempotency-Replayed";

    private final IdempotencyKeys keys;
    private final ObjectMapper http;
    private final ObjectMapper canonical =
            JsonManner.tolerant().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    IdempotentRequests(IdempotencyKeys keys, ObjectMapper http) {
        this.keys = keys;
        this.http = http;
    }

    /**
     * Runs {@code command} once for the request's key, or plainly when it has none.
     *
     * @param input what the request asks for; a repeat with another is 422 {@code key-reused}
     * @param newId takes the id of what is created
     * @param command must treat an id that exists already as done, and answer the same
     */
    public Uni<Response> once(
            CurrentRequest request,
            Object input,
            Supplier<Uni<String>> newId,
            Function<String, Uni<Response>> command) {
        String key = request.idempotencyKey();
        if (key == null) {
            return newId.get().flatMap(command::apply);
        }
        String id = request.caller().userId() + "|" + request.path() + "|" + key;
        String hash = hash(input);
        return newId.get()
                .flatMap(resourceId -> keys.begin(id, hash, resourceId))
                .flatMap(begun -> {
                    if (begun.isDone()) {
                        return Uni.createFrom().item(replay(begun));
                    }
                    return run(begun, command);
                });
    }

    private Uni<Response> run(
            IdempotencyKeys.Begun begun, Function<String, Uni<Response>> command) {
        return Uni.createFrom()
                .deferred(() -> command.apply(begun.resourceId()))
                .flatMap(answer -> keys.done(
                                begun.id(),
                                answer.getStatus(),
                                json(answer),
                                header(answer, "Location"),
                                header(answer, "ETag"))
                        .replaceWith(answer))
                .onFailure(IdempotentRequests::wasRefused)
                .call(() -> keys.free(begun.id()))
                .onFailure(e -> !wasRefused(e))
                .call(() -> keys.release(begun.id()));
    }

    private static boolean wasRefused(Throwable e) {
        return e instanceof Rejection rejection && rejection.kind().status() < 500;
    }

    private static Response replay(IdempotencyKeys.Begun begun) {
        Response.ResponseBuilder answer = Response.status(begun.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(begun.body())
                .header(REPLAYED, "true");
        if (begun.location() != null) {
            answer.header("Location", begun.location());
        }
        if (begun.etag() != null) {
            answer.header("ETag", begun.etag());
        }
        return answer.build();
    }

    private static String header(Response answer, String name) {
        Object value = answer.getHeaders().getFirst(name);
        if (value instanceof jakarta.ws.rs.core.EntityTag tag) {
            return "\"" + tag.getValue() + "\"";
        }
        return value == null ? null : value.toString();
    }

    private String json(Response answer) {
        try {
            return http.writeValueAsString(answer.getEntity());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written as JSON", e);
        }
    }

    private String hash(Object input) {
        try {
            byte[] text = canonical.writeValueAsString(input).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot hash a request", e);
        }
    }
}
