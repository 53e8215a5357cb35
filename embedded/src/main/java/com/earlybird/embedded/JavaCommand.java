package com.earlybird.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a child JVM is started.
 *
 * @param options for the JVM, heap and the like
 * @param classpath must hold this module, for {@link ChildMain}
 * @param mainClass the real main class
 * @param arguments of the main class
 * @param environment added to that of this process
 */
public record JavaCommand(
        List<String> options,
        String classpath,
        String mainClass,
        List<String> arguments,
        Map<String, String> environment) {
    public JavaCommand {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** With one more option for the JVM. */
    public JavaCommand withOption(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new JavaCommand(more, classpath, mainClass, arguments, environment);
    }

    ProcessBuilder toProcessBuilder() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.add("-cp");
        line.add(classpath);
        line.add(ChildMain.class.getName());
        line.add(mainClass);
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        return builder;
    }
}
