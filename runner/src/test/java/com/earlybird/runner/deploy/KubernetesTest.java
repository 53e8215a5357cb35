package com.earlybird.runner.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.earlybird.contracts.Topic;
import com.earlybird.contracts.Topics;
import com.earlybird.runner.gateway.Routes;
import com.earlybird.runner.system.ServiceName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesTest {
    static List<String> overlays() {
        return Manifests.OVERLAYS;
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_manifest_is_one_of_its_kind(String overlay) throws Exception {
        List<String> faults = new ArrayList<>();
        Manifests.of(overlay).forEach(manifest -> faults.addAll(KnownKinds.faults(manifest)));

        assertEquals(List.of(), faults);
    }

    @Test
    void a_scaled_object_is_one_of_its_kind_too() {
        List<String> faults = new ArrayList<>();
        Yaml.documents(Deploy.text("deploy/kubernetes/components/keda/scaled-objects.yaml"))
                .forEach(manifest -> faults.addAll(KnownKinds.faults(manifest)));

        assertEquals(List.of(), faults);
    }

    @Test
    void a_field_that_a_kind_does_not_have_is_found() throws Exception {
        JsonNode deployment = Manifests.find(Manifests.of("dev"), "Deployment", "billing-service")
                .orElseThrow();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("livenesProbe", "x");

        assertFalse(KnownKinds.faults(deployment).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void every_pod_is_restricted_and_probed(String overlay) throws Exception {
        List<JsonNode> all = Manifests.of(overlay);
        for (ServiceName service : ServiceName.values()) {
            JsonNode pod = Manifests.find(all, "Deployment", service.toString())
                    .orElseThrow()
                    .at("/spec/template/spec");
            JsonNode container = pod.at("/containers/0");

            assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
            assertEquals(
                    "RuntimeDefault",
                    pod.at("/securityContext/seccompProfile/type").asText());
            assertFalse(pod.path("automountServiceAccountToken").asBoolean(true));
            assertTrue(container.at("/securityContext/readOnlyRootFilesystem").asBoolean());
            assertFalse(
                    container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true));
            assertEquals(
                    "ALL", container.at("/securityContext/capabilities/drop/0").asText());
            assertEquals(
                    "/q/health/live",
                    container.at("/livenessProbe/httpGet/path").asText());
            assertEquals(
                    "/q/health/ready",
                    container.at("/readinessProbe/httpGet/path").asText());
            assertEquals(
                    "/q/health/live", container.at("/startupProbe/httpGet/path").asText());
            assertTrue(container.at("/resources/limits/memory").isTextual());
            assertTrue(
                    container.path("image").asText().matches("earlybird/" + service + ":[0-9.]+"));
        }
    }

    @Test
    void monitoring_knows_a_service_by_the_labels_that_alerts_go_by() throws Exception {
        Set<String> labels = new TreeSet<>();
        Manifests.find(Manifests.of("production"), "PodMonitor", "earlybird")
                .orElseThrow()
                .at("/spec/podMetricsEndpoints/0/relabelings")
                .forEach(one -> labels.add(one.path("targetLabel").asText()));

        assertEquals(Set.of("job", "service"), labels);
    }

    @Test
    void traces_are_off_and_a_component_turns_them_on() throws Exception {
        JsonNode settings = Manifests.find(Manifests.of("production"), "ConfigMap", "earlybird")
                .orElseThrow();
        assertTrue(settings.at("/data/EARLYBIRD_TRACES").isMissingNode());

        List<JsonNode> traced = Manifests.withComponent("traces");
        JsonNode with = Manifests.find(traced, "ConfigMap", "earlybird").orElseThrow();
        assertTrue(with.at("/data/EARLYBIRD_TRACES").asText().endsWith(":4318"));
        JsonNode policy =
                Manifests.find(traced, "NetworkPolicy", "to-collector").orElseThrow();
        assertEquals(List.of(), KnownKinds.faults(policy));
        assertEquals(4318, policy.at("/spec/egress/0/ports/0/port").asInt());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void a_deployment_is_scaled_by_one_thing_at_most(String overlay) throws Exception {
        List<JsonNode> all = Manifests.of(overlay);
        long byCpu = Manifests.ofKind(all, "HorizontalPodAutoscaler").count();
        long byLag = Manifests.ofKind(all, "ScaledObject").count();

        assertTrue(byCpu == 0 || byLag == 0);
        if (byCpu > 0) {
            Manifests.ofKind(all, "Deployment")
                    .forEach(d -> assertTrue(d.at("/spec/replicas").isMissingNode()));
        }
    }

    @Test
    void the_routes_are_those_of_everybody() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        Routes.all().forEach(route -> expected.put(route.prefix(), route.owner().toString()));
        Map<String, String> routed = new TreeMap<>();
        Manifests.ofKind(Manifests.of("production"), "HTTPRoute").forEach(route -> {
            JsonNode rule = route.at("/spec/rules/0");
            String service = rule.at("/backendRefs/0/name").asText();
            rule.path("matches").forEach(m -> routed.put(m.at("/path/value").asText(), service));
        });

        assertEquals(expected, routed);
    }

    @Test
    void the_topics_are_those_of_the_contracts() throws Exception {
        Set<String> expected = new TreeSet<>();
        for (Topic<?> topic : Topics.all()) {
            expected.add(topic.name() + " " + topic.partitions() + " "
                    + (topic.compacted() ? "compact" : "delete"));
            expected.add(topic.dlq() + " 1 ");
        }
        Set<String> declared = new TreeSet<>();
        Manifests.ofKind(Manifests.of("production"), "KafkaTopic")
                .forEach(topic -> declared.add(Manifests.name(topic) + " "
                        + topic.at("/spec/partitions").asInt() + " "
                        + topic.at("/spec/config").path("cleanup.policy").asText()));

        assertEquals(expected, declared);
    }

    @Test
    void nothing_is_let_through_that_is_not_named() throws Exception {
        JsonNode deny = Manifests.find(Manifests.of("production"), "NetworkPolicy", "default-deny")
                .orElseThrow();

        assertTrue(deny.at("/spec/podSelector").isEmpty());
        assertEquals(2, deny.at("/spec/policyTypes").size());
        assertTrue(deny.at("/spec/ingress").isMissingNode());
        assertTrue(deny.at("/spec/egress").isMissingNode());
    }

    @Test
    void only_who_talks_to_whatsapp_or_the_payment_provider_reaches_the_internet()
            throws Exception {
        JsonNode policy = Manifests.find(
                        Manifests.of("production"), "NetworkPolicy", "to-the-internet")
                .orElseThrow();

        assertEquals(
                "[\"notification-service\",\"billing-service\"]",
                policy.at("/spec/podSelector/matchExpressions/0/values").toString());
        assertEquals(443, policy.at("/spec/egress/0/ports/0/port").asInt());
    }
}
