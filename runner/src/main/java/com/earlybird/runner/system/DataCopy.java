package com.earlybird.runner.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A copy of all that lasts of a system that does not run: store, broker, keys, business clock. Only
 * of one that does not run, for store and broker are two, and a copy has to show both at one moment.
 */
public final class DataCopy {
    // What belongs to a run and not to the business.
    private static final Set<String> LEFT_OUT = Set.of("lock", "system.json", "logs");

    private DataCopy() {}

    /**
     * Copies a data directory into one that is empty or not there yet.
     *
     * @return how many bytes were copied
     * @throws StartRefusedException when a system runs on either, nothing is there to copy, or the
     *     target holds something
     */
    @SuppressWarnings("try") // the locks are held, not used
    public static long copy(Path from, Path to) {
        if (Files.notExists(from.resolve("mongo"))) {
            throw new StartRefusedException("There is no EarlyBird's data in " + from + ".");
        }
        if (!children(to).isEmpty()) {
            throw new StartRefusedException(to + " is not empty. Take another directory.");
        }
        PrivateFiles.directory(to);
        try (DataLock source = DataLock.take(from);
                DataLock target = DataLock.take(to)) {
            long bytes = 0;
            for (Path child : children(from)) {
                if (!LEFT_OUT.contains(child.getFileName().toString())) {
                    bytes += copyTree(child, to.resolve(child.getFileName()));
                }
            }
            return bytes;
        }
    }

    private static List<Path> children(Path directory) {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copyTree(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            long bytes = 0;
            for (Path one : all.toList()) {
                // Who may read it goes along: there are keys among them.
                Files.copy(
                        one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
                bytes += Files.isRegularFile(one) ? Files.size(one) : 0;
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from + " to " + to, e);
        }
    }
}
