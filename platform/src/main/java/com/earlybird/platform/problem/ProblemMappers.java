package com.earlybird.platform.problem;

import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way a request can fail, as problem+json. Nothing else leaves a service as an error. */
public class ProblemMappers {
    @ServerExceptionMapper
    public Response rejected(Rejection rejection, RoutingContext context) {
        return Problem.of(rejection, context.normalizedPath()).response();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, RoutingContext context) {
        List<Violation> violations = e.getConstraintViolations().stream()
                .map(v -> new Violation(field(v), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
        String detail = violations.stream()
                .map(v -> v.field() + ": " + v.message())
                .collect(Collectors.joining("; "));
        return malformed(detail, violations, context);
    }

    /** Named by itself, or Quarkus' own mapper for it would answer. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, RoutingContext context) {
        return unreadable(e, context);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e, RoutingContext context) {
        return JsonFault.problem(e, context.normalizedPath()).response();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unknownCaller(RoutingContext context) {
        String detail = context.request().getHeader("Authorization") == null
                ? "This needs an access token."
                : "The access token is not valid, or no longer.";
        return problem(401, "unauthenticated", detail, context);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(RoutingContext context) {
        return problem(403, "not-allowed", "Your role may not do this.", context);
    }

    @ServerExceptionMapper
    public Response missing(NotFoundException e, RoutingContext context) {
        if (e.getCause() != null) {
            // A path or query value of a wrong form arrives as "not found"; it is malformed.
            return malformed(message(e.getCause()), List.of(), context);
        }
        return problem(404, "not-found", "There is nothing at this path.", context);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, RoutingContext context) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, context);
        }
        if (e.getCause() instanceof Rejection rejection) {
            return rejected(rejection, context);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(e, context);
        }
        return problem(status, code(status), message(e), context);
    }

    @ServerExceptionMapper
    public Response store(MongoException e, RoutingContext context) {
        if (e instanceof MongoTimeoutException || e instanceof MongoSocketException) {
            Log.warnf("store away: %s", e.getMessage());
            return problem(503, "store-away", "The store does not answer; try again.", context);
        }
        return unexpected(e, context);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, RoutingContext context) {
        String path = LogPath.of(context.normalizedPath());
        Log.errorf(e, "%s %s failed", context.request().method(), path);
        return problem(500, "unexpected", "Something went wrong here; it is logged.", context);
    }

    private static Response malformed(
            String detail, List<Violation> violations, RoutingContext context) {
        return Problem.of(
                        new Rejection(
                                Rejection.Kind.MALFORMED, "validation-failed", detail, violations),
                        context.normalizedPath())
                .response();
    }

    private static Response problem(
            int status, String code, String detail, RoutingContext context) {
        return Problem.of(status, code, detail, context.normalizedPath()).response();
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "malformed";
            case 401 -> "unauthenticated";
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "media-type";
            default -> "refused";
        };
    }

    private static String message(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** {@code place.body.items[0].productId} is {@code items[0].product_id} to whoever sent it. */
    private static String field(ConstraintViolation<?> violation) {
        String path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY
                        || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : JsonFault.snakeCase(path);
    }
}
