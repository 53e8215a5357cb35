package com.earlybird.runner.deploy;

import com.earlybird.runner.system.TemporaryDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What {@code kubectl apply -k} would apply, rendered by kustomize itself. */
final class Manifests {
    static final List<String> OVERLAYS = List.of("dev", "production");

    private Manifests() {}

    /** An overlay, whole; the test is left out where there is no kubectl. */
    static List<JsonNode> of(String overlay) throws IOException, InterruptedException {
        return rendered(Deploy.HOME.resolve("deploy/kubernetes/overlays/" + overlay));
    }

    /** The production overlay with one component more, as an operator would add it. */
    static List<JsonNode> withComponent(String component) throws IOException, InterruptedException {
        try (TemporaryDirectory trial = TemporaryDirectory.create("earlybird-overlay")) {
            // Named relatively, for kustomize takes no absolute path.
            Path kubernetes = trial.path()
                    .toRealPath()
                    .relativize(Deploy.HOME.toRealPath().resolve("deploy/kubernetes"));
            Files.writeString(trial.path().resolve("kustomization.yaml"), """
                    apiVersion: kustomize.config.k8s.io/v1beta1
                    kind: Kustomization
                    resources:
                      - %1$s/overlays/production
                    components:
                      - %1$s/components/%2$s
                    """.formatted(
                            kubernetes, component));
            return rendered(trial.path());
        }
    }

    private static List<JsonNode> rendered(Path overlay) throws IOException, InterruptedException {
        Path program = Stream.of("/usr/bin/kubectl", "/usr/local/bin/kubectl", "/usr/bin/kustomize")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(program != null, "neither kubectl nor kustomize is installed");
        String verb = program.endsWith("kustomize") ? "build" : "kustomize";
        Process rendering = new ProcessBuilder(program.toString(), verb, overlay.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(rendering.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (rendering.waitFor() != 0) {
            throw new IllegalStateException(overlay + " cannot be rendered");
        }
        return Yaml.documents(text);
    }

    static Stream<JsonNode> ofKind(List<JsonNode> all, String kind) {
        return all.stream().filter(one -> kind(one).equals(kind));
    }

    static Optional<JsonNode> find(List<JsonNode> all, String kind, String name) {
        return ofKind(all, kind).filter(one -> name(one).equals(name)).findFirst();
    }

    static String kind(JsonNode manifest) {
        return manifest.path("kind").asText();
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }
}
