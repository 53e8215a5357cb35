package com.earlybird.runner;

import com.earlybird.runner.system.DataCopy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./earlybird restore}: puts a copy in the place of data that is gone. */
@Command(name = "restore", description = "Put a copy made by backup where the data was.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            required = true,
            description = "The copy. The data directory must be empty, or not be there.")
    private Path from;

    @Override
    public Integer call() {
        Path copy = from.toAbsolutePath().normalize();
        long bytes = DataCopy.copy(copy, data.directory());
        System.out.printf(
                "%,d bytes are back in %s; start it, then ask for the reconciliation%n",
                bytes, data.directory());
        return 0;
    }
}
