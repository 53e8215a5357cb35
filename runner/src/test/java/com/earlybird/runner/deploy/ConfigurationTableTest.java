package com.earlybird.runner.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.runner.system.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operators' table of settings names every one that the code reads. */
class ConfigurationTableTest {
    private static final Pattern READ = Pattern.compile(
            "@ConfigProperty\\(\\s*name = \"(earlybird\\.[a-z.-]+)\"|\\{(earlybird\\.[a-z.-]+)}");

    @Test
    void every_property_that_is_read_is_described() throws IOException {
        String page = Deploy.text("docs/operator.md");
        Set<String> undescribed = new TreeSet<>();
        for (String module : modules()) {
            for (Path source : Deploy.files(module + "/src/main/java", ".java")) {
                Matcher read = READ.matcher(Files.readString(source));
                while (read.find()) {
                    String property = read.group(1) == null ? read.group(2) : read.group(1);
                    if (!page.contains("`" + property + "`")) {
                        undescribed.add(property);
                    }
                }
            }
        }

        assertEquals(Set.of(), undescribed);
    }

    private static Set<String> modules() {
        Set<String> modules = new TreeSet<>(Set.of("platform"));
        for (ServiceName service : ServiceName.values()) {
            modules.add(service.toString());
        }
        return modules;
    }
}
