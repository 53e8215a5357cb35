package com.earlybird.platform.kernel;

import com.earlybird.contracts.Role;

/**
 * Who asks: a person by token, or a service by itself. {@code customerId} and {@code deliveryBoyId}
 * are set where the role has one. {@code correlationId} follows the request through events and logs;
 * {@code traceparent} is the piece of work it belongs to where it is traced (W3C), else null.
 */
public record Caller(
        String userId,
        Role role,
        String customerId,
        String deliveryBoyId,
        String correlationId,
        String traceparent) {

    public Caller(
            String userId,
            Role role,
            String customerId,
            String deliveryBoyId,
            String correlationId) {
        this(userId, role, customerId, deliveryBoyId, correlationId, null);
    }

    /** A service acting on an event or a schedule, with an administrator's rights. */
    public static Caller service(String name, String correlationId) {
        return new Caller(name, Role.ADMIN, null, null, correlationId);
    }

    /** Nobody known: a login, a link, a provider's webhook. */
    public static Caller anonymous(String what, String correlationId) {
        return new Caller(what, null, null, null, correlationId);
    }

    public boolean is(Role... roles) {
        for (Role r : roles) {
            if (r == role) {
                return true;
            }
        }
        return false;
    }

    /** Office staff: anybody in the business but a delivery boy or a supplier. */
    public boolean isStaff() {
        return is(Role.ADMIN, Role.SUPPORT, Role.MARKETING_STAFF);
    }

    /** A 404, not a 403: a customer cannot tell another's record from none (api.md). */
    public void mustSeeCustomer(String id, String what, String recordId) {
        if (!isStaff() && (customerId == null || !customerId.equals(id))) {
            throw Rejection.notFound(what, recordId);
        }
    }
}
