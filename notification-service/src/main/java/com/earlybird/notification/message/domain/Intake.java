package com.earlybird.notification.message.domain;

import com.earlybird.notification.preference.domain.Preference;
import com.earlybird.notification.preference.domain.ServiceSettings;
import com.earlybird.notification.recipient.domain.Recipient;
import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.notification.template.domain.Template;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides what becomes of a request: sent, skipped, or kept until its customer is known. */
public final class Intake {
    private Intake() {}

    /**
     * What there is to decide by.
     *
     * @param recipient null while the customer is not known
     */
    public record Situation(
            ServiceSettings settings,
            Template template,
            Recipient recipient,
            Preference preference) {}

    /**
     * The notification that a request becomes.
     *
     * @param now business time, for the log
     * @param realNow when it is due, if it is to be sent
     */
    public static Notification decide(
            Request request, Situation situation, Instant now, Instant realNow) {
        return release(Notification.waiting(request, now), situation, now, realNow);
    }

    /** Decides again, when the customer may be known. What is not WAITING stays as it is. */
    public static Notification release(
            Notification waiting, Situation situation, Instant now, Instant realNow) {
        boolean nobody = waiting.phone() == null && situation.recipient() == null;
        if (waiting.status() != MessageStatus.WAITING || nobody) {
            return waiting;
        }
        Draft draft = new Draft(waiting)
                .to(waiting.phone() == null ? situation.recipient().phone() : waiting.phone())
                .withoutValues();
        String unwanted = unwanted(waiting.type(), situation);
        if (unwanted != null) {
            return draft.move(MessageStatus.SKIPPED, null, unwanted, now).done();
        }
        Map<String, String> values = values(waiting, situation.recipient());
        List<String> missing = situation.template().parameters().stream()
                .filter(name -> !values.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            String error = "The request has no value for " + missing + ".";
            return draft.move(MessageStatus.FAILED, null, error, now).done();
        }
        return draft.worded(Content.of(situation.template(), language(situation), values))
                .move(MessageStatus.QUEUED, realNow, null, now)
                .done();
    }

    private static String unwanted(MessageType type, Situation situation) {
        if (!situation.settings().enabled()) {
            return "Sending is switched off.";
        }
        if (!situation.template().enabled()) {
            return "Messages of this type are switched off.";
        }
        return situation.preference().allows(type) ? null : "The customer's settings mute it.";
    }

    private static Map<String, String> values(Notification waiting, Recipient recipient) {
        Map<String, String> values = new HashMap<>(waiting.values());
        if (recipient != null) {
            values.putIfAbsent("name", recipient.name());
        }
        return values;
    }

    private static String language(Situation situation) {
        String chosen = situation.preference().language();
        if (chosen != null) {
            return chosen;
        }
        return situation.recipient() == null ? null : situation.recipient().language();
    }
}
