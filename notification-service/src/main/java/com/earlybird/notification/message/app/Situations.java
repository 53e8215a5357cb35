package com.earlybird.notification.message.app;

import com.earlybird.notification.message.domain.Intake.Situation;
import com.earlybird.notification.preference.app.Preferences;
import com.earlybird.notification.preference.domain.Preference;
import com.earlybird.notification.preference.domain.ServiceSettings;
import com.earlybird.notification.recipient.app.Recipients;
import com.earlybird.notification.recipient.domain.Recipient;
import com.earlybird.notification.template.app.Templates;
import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.notification.template.domain.Template;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.Map;

/** Reads, once for a batch, all that decides what becomes of its requests. */
@ApplicationScoped
class Situations {
    private final Preferences preferences;
    private final Templates templates;
    private final Recipients recipients;

    Situations(Preferences preferences, Templates templates, Recipients recipients) {
        this.preferences = preferences;
        this.templates = templates;
        this.recipients = recipients;
    }

    /** What was read. */
    record Loaded(
            ServiceSettings settings,
            Map<MessageType, Stored<Template>> templates,
            Map<String, Recipient> recipients,
            Map<String, Preference> preferences) {
        /** {@code customerId} may be null. */
        Situation of(MessageType type, String customerId) {
            if (customerId == null) {
                return new Situation(settings, template(type), null, Preference.of("nobody"));
            }
            Preference preference = preferences.get(customerId);
            return new Situation(
                    settings,
                    template(type),
                    recipients.get(customerId),
                    preference == null ? Preference.of(customerId) : preference);
        }

        private Template template(MessageType type) {
            return templates.get(type).value();
        }
    }

    Uni<Loaded> load(Collection<String> customerIds) {
        return Uni.combine()
                .all()
                .unis(
                        preferences.service(),
                        templates.all(),
                        recipients.findAll(customerIds),
                        preferences.ofAll(customerIds))
                .with((service, all, known, own) -> new Loaded(service.value(), all, known, own));
    }
}
