package com.earlybird.runner;

import com.earlybird.runner.system.Layout;
import com.earlybird.runner.system.StartRefusedException;
import com.earlybird.runner.system.SystemState;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data}: the directory of a system's data. */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory (default: .earlybird/data in the project).")
    private Path data;

    public Path directory() {
        Path chosen = data != null ? data : Layout.ofThisBuild().home().resolve(".earlybird/data");
        return chosen.toAbsolutePath().normalize();
    }

    /**
     * The system that runs on the directory.
     *
     * @throws StartRefusedException when none does
     */
    public SystemState runningSystem() {
        return SystemState.read(directory())
                .orElseThrow(() -> new StartRefusedException("No EarlyBird runs on "
                        + directory()
                        + ". Start one with ./earlybird up."));
    }
}
