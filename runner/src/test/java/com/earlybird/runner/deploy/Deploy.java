package com.earlybird.runner.deploy;

import com.earlybird.runner.system.Layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that operators run EarlyBird with. */
public final class Deploy {
    public static final Path HOME = Layout.ofThisBuild().home();

    private Deploy() {}

    /** A file's text, by its path in the project. */
    public static String text(String path) {
        try {
            return Files.readString(HOME.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files under a directory of the project that end so. */
    static List<Path> files(String directory, String ending) {
        try (Stream<Path> all = Files.walk(HOME.resolve(directory))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
