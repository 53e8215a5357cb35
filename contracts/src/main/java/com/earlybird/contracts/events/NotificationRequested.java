package com.earlybird.contracts.events;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message is to be sent: a one-time code, or one of a campaign.
 *
 * @param type the template's type
 * @param phone E.164
 * @param parameters the template's, by name
 * @param customerId whose settings apply, or null where the phone is nobody's yet
 */
public record NotificationRequested(
        String requestId,
        String type,
        String phone,
        Map<String, String> parameters,
        String customerId,
        Instant requestedAt) {
    private static final int MAX_PARAMETERS = 30;

    public NotificationRequested {
        Check.text(requestId, "request_id");
        Check.text(type, "type");
        Check.text(phone, "phone");
        Check.present(parameters, "parameters");
        Check.that(
                parameters.size() <= MAX_PARAMETERS,
                "parameters holds at most " + MAX_PARAMETERS + ": " + parameters.size());
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            Check.text(parameter.getKey(), "the name of a parameter");
            Check.present(parameter.getValue(), "the value of " + parameter.getKey());
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        Check.present(requestedAt, "requested_at");
    }

    /** Without phone and parameters: a one-time code must not reach a log. */
    @Override
    public String toString() {
        return "NotificationRequested[" + requestId + ", " + type + ", " + requestedAt + "]";
    }
}
