package com.earlybird.runner.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.runner.gateway.Routes;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NginxRoutesTest {
    private static final Pattern LOCATION = Pattern.compile(
            "location ~ \\^/(api/)?\\(([^)]+)\\)\\(/\\|\\$\\) \\{[^}]+}[^}]*proxy_pass http://([a-z-]+);");

    @Test
    void nginx_routes_by_the_same_table_as_everybody() {
        Map<String, String> expected = new TreeMap<>();
        Routes.all().forEach(route -> expected.put(route.prefix(), route.owner().toString()));

        Map<String, String> configured = new TreeMap<>();
        Matcher location = LOCATION.matcher(Deploy.text("deploy/gateway/nginx.conf.template"));
        while (location.find()) {
            String before = location.group(1) == null ? "/" : "/" + location.group(1);
            for (String prefix : location.group(2).split("\\|")) {
                configured.put(before + prefix.replace("\\", ""), location.group(3));
            }
        }

        assertEquals(expected, configured);
    }
}
