package com.earlybird.runner.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compose file as compose itself reads it, where that is installed; no engine is needed. */
class ComposeConfigTest {
    private static final Path VERSION_1 = Path.of("/usr/bin/docker-compose");

    @TempDir
    Path project;

    @Test
    void compose_finds_nothing_to_complain_of() throws Exception {
        List<String> program = program();
        String text = Deploy.text("docker-compose.yml");
        if (program.size() == 1) {
            // The old one does not know a project's name in the file, and everything else.
            text = text.replaceFirst("(?m)^name: .*$", "");
        }
        Files.writeString(project.resolve("docker-compose.yml"), text);
        // What make-secrets.sh makes and compose reads at once.
        Path secrets = Files.createDirectories(project.resolve("deploy/compose/secrets"));
        Files.createFile(secrets.resolve("whatsapp.env"));

        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--profile", "observability", "config"));
        Path said = project.resolve("said");
        Path complained = project.resolve("complained");
        int code = run(command, said, complained);

        assertEquals("", Files.readString(complained));
        assertEquals(0, code);
        JsonNode read = Yaml.document(Files.readString(said)).path("services");
        assertEquals(
                Yaml.document(text).path("services").size(), read.size(), "every service is there");
    }

    private List<String> program() throws Exception {
        for (String docker : List.of("/usr/bin/docker", "/usr/local/bin/docker")) {
            List<String> plugin = List.of(docker, "compose");
            if (Files.isExecutable(Path.of(docker))
                    && run(
                                    Stream.concat(plugin.stream(), Stream.of("version"))
                                            .toList(),
                                    project.resolve("version"),
                                    project.resolve("no-version"))
                            == 0) {
                return plugin;
            }
        }
        Assumptions.assumeTrue(Files.isExecutable(VERSION_1), "compose is not installed here");
        return List.of(VERSION_1.toString());
    }

    private int run(List<String> command, Path out, Path err)
            throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
    }
}
