package com.earlybird.runner.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Classes kept ready to use (application class-data sharing), which halves the work of a start. An
 * archive is named after the JVM and every jar it was made from, so a new JDK or a new build simply
 * has none until one is made; without one, everything starts all the same.
 */
public final class ClassArchives {
    private static final int KEY_BYTES = 8;

    private final Path directory;
    private final boolean recording;
    private final Map<Path, Path> recorded = new LinkedHashMap<>();

    private ClassArchives(Path directory, boolean recording) {
        this.directory = directory;
        this.recording = recording;
    }

    /** Uses those that there are. */
    public static ClassArchives inUse(Path directory) {
        return new ClassArchives(directory, false);
    }

    /** Makes those of every process that is started; {@link #keep} when all have ended. */
    public static ClassArchives recording(Path directory) {
        ClassArchives archives = new ClassArchives(directory, true);
        archives.clear();
        return archives;
    }

    boolean isRecording() {
        return recording;
    }

    /** The option for a JVM with this classpath; none where there is no archive for it. */
    List<String> optionsFor(String name, String classpath) {
        if (!isPossible(classpath)) {
            return List.of();
        }
        Path archive = directory.resolve(name + "-" + key(classpath) + ".jsa");
        if (recording) {
            Path making = archive.resolveSibling(archive.getFileName() + ".making");
            recorded.put(making, archive);
            return List.of("-XX:ArchiveClassesAtExit=" + making);
        }
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    // Directories of classes cannot be archived.
    private static boolean isPossible(String classpath) {
        return Stream.of(classpath.split(File.pathSeparator)).allMatch(one -> one.endsWith(".jar"));
    }

    private void clear() {
        try {
            Files.createDirectories(directory);
            try (Stream<Path> former = Files.list(directory)) {
                for (Path one : former.toList()) {
                    Files.delete(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Gives the recorded archives their names.
     *
     * @return how many there are
     */
    public int keep() {
        int kept = 0;
        try {
            for (Map.Entry<Path, Path> one : recorded.entrySet()) {
                if (Files.exists(one.getKey())) {
                    Files.move(one.getKey(), one.getValue(), StandardCopyOption.REPLACE_EXISTING);
                    kept++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    private static String key(String classpath) {
        StringBuilder text = new StringBuilder(System.getProperty("java.vm.version"));
        text.append(System.getProperty("java.home"));
        try {
            for (String entry : classpath.split(File.pathSeparator)) {
                Path jar = Path.of(entry);
                FileTime changed = Files.getLastModifiedTime(jar);
                text.append('\n')
                        .append(jar)
                        .append(' ')
                        .append(Files.size(jar))
                        .append(changed);
            }
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, KEY_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
