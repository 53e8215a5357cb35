package com.earlybird.runner.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AlertsTest {
    @Test
    void every_alert_has_a_page_that_says_what_it_means_how_to_look_and_what_to_do() {
        Set<String> alerts = new TreeSet<>();
        JsonNode rules =
                Yaml.document(Deploy.text("deploy/observability/alerts.yml")).at("/groups/0/rules");
        for (JsonNode rule : rules) {
            String page = Deploy.text(rule.at("/annotations/runbook").asText());
            alerts.add(rule.path("alert").asText());

            assertTrue(page.contains("**What it means.**"), page);
            assertTrue(page.contains("**How to look.**"), page);
            assertTrue(page.contains("**What to do.**"), page);
            assertTrue(rule.at("/labels/severity").asText().matches("critical|warning"));
        }

        Set<String> pages = new TreeSet<>();
        Deploy.files("deploy/runbooks", ".md")
                .forEach(file -> pages.add(file.getFileName().toString().replace(".md", "")));
        assertEquals(alerts, pages);
    }
}
