package com.earlybird.platform.kernel;

import java.util.List;
import java.util.Objects;

/**
 * A rule said no. Carries a stable code ({@code cutoff-passed}) that callers can rely on, a kind that
 * decides the HTTP status, and a sentence for a person. Thrown by domain and use cases; nothing has
 * been changed when it is thrown.
 */
public final class Rejection extends RuntimeException {

    /** What sort of no it is, with its HTTP status (api.md, "Manner"). */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        NOT_ALLOWED(403),
        NOT_FOUND(404),
        CONFLICT(409),
        OUTDATED(412),
        REFUSED(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Violation> violations;

    public Rejection(Kind kind, String code, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.kind = Objects.requireNonNull(kind);
        this.code = Objects.requireNonNull(code);
        this.violations = List.copyOf(violations);
    }

    private Rejection(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }

    /** 400: the value of one field cannot be read or is out of its bounds. */
    public static Rejection malformed(String field, String message) {
        return new Rejection(
                Kind.MALFORMED,
                "validation-failed",
                field + ": " + message,
                List.of(new Violation(field, message)));
    }

    /** 401: who asks is not known. */
    public static Rejection unauthenticated(String code, String detail) {
        return new Rejection(Kind.UNAUTHENTICATED, code, detail);
    }

    /** 403: who asks is known and may not. */
    public static Rejection notAllowed(String detail) {
        return new Rejection(Kind.NOT_ALLOWED, "not-allowed", detail);
    }

    /** 404: there is none, or it is somebody else's; the caller cannot tell which. */
    public static Rejection notFound(String what, String id) {
        return new Rejection(Kind.NOT_FOUND, "not-found", "There is no " + what + " " + id + ".");
    }

    /** Whether it says that there is none: for those who then do something else. */
    public static boolean isNotFound(Throwable e) {
        return e instanceof Rejection rejection && rejection.kind() == Kind.NOT_FOUND;
    }

    /** 409: it contradicts the state that is there. */
    public static Rejection conflict(String code, String detail) {
        return new Rejection(Kind.CONFLICT, code, detail);
    }

    /** 412: the version named by If-Match is not the current one. */
    public static Rejection outdated(String detail) {
        return new Rejection(Kind.OUTDATED, "version-mismatch", detail);
    }

    /** 422: understood, and a rule of the business refuses it. */
    public static Rejection refused(String code, String detail) {
        return new Rejection(Kind.REFUSED, code, detail);
    }

    /** 429: too many, try later. */
    public static Rejection tooMany(String code, String detail) {
        return new Rejection(Kind.TOO_MANY, code, detail);
    }

    /** 503: something this depends on is away; the same call may succeed later. */
    public static Rejection unavailable(String code, String detail) {
        return new Rejection(Kind.UNAVAILABLE, code, detail);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }
}
