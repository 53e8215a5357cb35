package com.earlybird.notification.template.store;

import com.earlybird.notification.store.PutDocument;
import com.earlybird.notification.template.app.Templates;
import com.earlybird.notification.template.domain.DefaultTemplates;
import com.earlybird.notification.template.domain.MessageType;
import com.earlybird.notification.template.domain.Template;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class MongoTemplates implements Templates, Repository {
    private static final List<String> IDS =
            Arrays.stream(MessageType.values()).map(Enum::name).toList();

    private final Documents<Template> templates;

    MongoTemplates(Store store) {
        templates = store.documents("templates", Template.class, Template::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(templates);
    }

    @Override
    public Uni<Stored<Template>> get(MessageType type) {
        return templates.find(type.name()).map(found -> found.orElseGet(() -> byDefault(type)));
    }

    @Override
    public Uni<Map<MessageType, Stored<Template>>> all() {
        return templates.findAll(IDS).map(found -> {
            Map<MessageType, Stored<Template>> all = new EnumMap<>(MessageType.class);
            for (MessageType type : MessageType.values()) {
                all.put(type, byDefault(type));
            }
            found.forEach(stored -> all.put(stored.value().type(), stored));
            return all;
        });
    }

    @Override
    public Uni<Stored<Template>> put(Template template, Long ifMatch, Act act) {
        return PutDocument.put(templates, template.id(), template, ifMatch, act);
    }

    private static Stored<Template> byDefault(MessageType type) {
        return new Stored<>(DefaultTemplates.of(type), 0);
    }
}
