package com.earlybird.runner;

import com.earlybird.runner.system.DataCopy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./earlybird backup}: a copy of a stopped system's data. */
@Command(name = "backup", description = "Copy the data of a system that does not run.")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Where the copy goes: an empty directory, or one that is not there yet.")
    private Path to;

    @Override
    public Integer call() {
        Path target = to.toAbsolutePath().normalize();
        long bytes = DataCopy.copy(data.directory(), target);
        System.out.printf("%,d bytes of %s are in %s%n", bytes, data.directory(), target);
        return 0;
    }
}
