package com.earlybird.runner.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Holds a manifest against the model of its kind: a field that the kind does not have, or a value of
 * another type, is a fault. Kinds whose model is in no library have a schema in the test resources.
 */
final class KnownKinds {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));
    private static final List<String> SCHEMAS =
            List.of("ScaledObject", "TriggerAuthentication", "MongoDBCommunity");

    private KnownKinds() {}

    /** What is wrong with it; empty when nothing is. */
    static List<String> faults(JsonNode manifest) {
        String kind = Manifests.kind(manifest);
        String full = manifest.path("apiVersion").asText() + "/" + kind;
        if (SCHEMAS.contains(kind)) {
            return bySchema(kind, manifest);
        }
        Class<?> model = MODELS.get(full);
        if (model == null) {
            return List.of("nobody knows the kind " + full);
        }
        try {
            List<String> unknown = new ArrayList<>();
            collectUnknown(MAPPER.treeToValue(manifest, model), full, unknown);
            return unknown;
        } catch (IOException e) {
            return List.of(full + " " + Manifests.name(manifest) + ": " + e.getMessage());
        }
    }

    private static List<String> bySchema(String kind, JsonNode manifest) {
        try (InputStream schema =
                KnownKinds.class.getResourceAsStream("/schemas/" + kind + ".json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(schema.readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON)
                    .validate(manifest.toString(), InputFormat.JSON)
                    .stream()
                    .map(error -> kind + " " + Manifests.name(manifest) + ": " + error)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // The models keep what they do not know beside what they do.
    private static void collectUnknown(Object value, String path, List<String> unknown) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> collectUnknown(one, path + "[]", unknown));
        } else if (value != null && isModel(value.getClass())) {
            for (Class<?> type = value.getClass(); isModel(type); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && !type.isEnum()) {
                        collect(field, value, path, unknown);
                    }
                }
            }
        }
    }

    private static void collect(Field field, Object owner, String path, List<String> unknown) {
        Object value;
        try {
            field.setAccessible(true);
            value = field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        if (field.getName().equals("additionalProperties")) {
            if (value instanceof Map<?, ?> extra) {
                extra.keySet().forEach(name -> unknown.add(path + " has no field " + name));
            }
        } else {
            collectUnknown(value, path + "." + field.getName(), unknown);
        }
    }

    private static boolean isModel(Class<?> type) {
        return type != null
                && (type.getName().startsWith("io.fabric8.")
                        || type.getName().startsWith("io.strimzi."));
    }
}
