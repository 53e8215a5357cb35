package com.earlybird.runner.journey;

import com.earlybird.runner.deploy.Deploy;
import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.Instance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The metrics that the services have, and those that dashboards and alerts ask for. */
final class MetricNames {
    private static final Pattern ASKED =
            Pattern.compile("\\b(earlybird|http_server|jvm|kafka|process)_[a-z_]+\\b");

    private MetricNames() {}

    /** What every process of a running system offers. */
    static Set<String> offered(EarlyBirdSystem system) throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        HttpClient http = HttpClient.newHttpClient();
        for (Instance instance : system.options().all()) {
            URI metrics = URI.create("http://127.0.0.1:" + instance.port() + "/q/metrics");
            http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.add(line.split("[{ ]")[0]));
        }
        return names;
    }

    /** What the files of deploy/observability name. */
    static Set<String> asked() throws IOException {
        Set<String> names = new TreeSet<>();
        Path directory = Deploy.HOME.resolve("deploy/observability");
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher name = ASKED.matcher(Files.readString(file));
                while (name.find()) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }
}
