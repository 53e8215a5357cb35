package com.earlybird.platform.problem;

import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error answer, RFC 9457. {@code type} ends in a stable code; {@code violations} says what is
 * wrong with which field of a body.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "RFC 9457 problem: type ends in a stable code")
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        List<Violation> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPE_BASE = "https://earlybird.example/problems/";

    public static Problem of(int status, String code, String detail, String instance) {
        return new Problem(
                URI.create(TYPE_BASE + code), title(code), status, detail, instance, List.of());
    }

    public static Problem of(Rejection rejection, String instance) {
        return new Problem(
                URI.create(TYPE_BASE + rejection.code()),
                title(rejection.code()),
                rejection.kind().status(),
                rejection.getMessage(),
                instance,
                rejection.violations());
    }

    public Response response() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
        if (status == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (status == 429 || status == 503) {
            answer.header("Retry-After", "5");
        }
        return answer.build();
    }

    private static String title(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
