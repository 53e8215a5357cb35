package com.earlybird.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a child JVM is started.
 *
 * @param options for the JVM, heap and the like
 * @param classpath must hold this module, for {@link ChildMain}
 * @param mainClass the real main class
 * @param arguments of the main class
 * @param environment added to that of this process
 * @param givesWay whether it leaves the processors to others as long as they want them
 */
public record JavaCommand(
        List<String> options,
        String classpath,
        String mainClass,
        List<String> arguments,
        Map<String, String> environment,
        boolean givesWay) {
    private static final String NICENESS = "15";
    private static final Optional<String> NICE = find("nice");

    public JavaCommand {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    public JavaCommand(
            List<String> options,
            String classpath,
            String mainClass,
            List<String> arguments,
            Map<String, String> environment) {
        this(options, classpath, mainClass, arguments, environment, false);
    }

    /** With one more option for the JVM. */
    public JavaCommand withOption(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new JavaCommand(more, classpath, mainClass, arguments, environment, givesWay);
    }

    /** Leaving the processors to others, where the machine has a {@code nice} to say so. */
    public JavaCommand givingWay() {
        return new JavaCommand(options, classpath, mainClass, arguments, environment, true);
    }

    ProcessBuilder toProcessBuilder() {
        List<String> line = new ArrayList<>();
        if (givesWay) {
            NICE.ifPresent(nice -> line.addAll(List.of(nice, "-n", NICENESS)));
        }
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

    private static Optional<String> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
