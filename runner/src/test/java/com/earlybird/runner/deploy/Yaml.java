package com.earlybird.runner.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML with its anchors and merges, as trees. */
final class Yaml {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Yaml() {}

    static List<JsonNode> documents(String text) {
        List<JsonNode> all = new ArrayList<>();
        var reader = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()));
        reader.loadAll(text).forEach(document -> {
            if (document != null) {
                all.add(MAPPER.valueToTree(document));
            }
        });
        return all;
    }

    static JsonNode document(String text) {
        return documents(text).get(0);
    }
}
