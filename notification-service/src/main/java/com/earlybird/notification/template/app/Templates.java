package com.earlybird.notification.template.app;

import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.notification.template.domain.Template;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Map;

/** The templates: what was stored, and the default where nothing was (its version is then 0). */
public interface Templates {
    Uni<Stored<Template>> get(MessageType type);

    Uni<Map<MessageType, Stored<Template>>> all();

    /** Puts it in place of the one there is; {@code ifMatch} or null. */
    Uni<Stored<Template>> put(Template template, Long ifMatch, Act act);
}
