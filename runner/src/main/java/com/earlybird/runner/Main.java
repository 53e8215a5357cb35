package com.earlybird.runner;

import com.earlybird.runner.bench.BenchCommand;
import com.earlybird.runner.smoke.SmokeCommand;
import com.earlybird.runner.system.StartRefusedException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** {@code ./earlybird}: EarlyBird on one machine. */
@Command(
        name = "earlybird",
        description = "Doorstep delivery and billing, the whole system on one machine.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "EarlyBird 1.0.0",
        scope = ScopeType.INHERIT,
        footer = {"", "Also: ./earlybird test [MAVEN ARGUMENTS]  runs everything that is tested."},
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            SmokeCommand.class,
            DlqCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            WhatsAppCommand.class,
            PrepareCommand.class,
            HelpCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .execute(args));
    }

    // What an operator can change is said in a sentence; only the rest deserves a stack trace.
    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult result)
            throws Exception {
        if (failure instanceof StartRefusedException
                || failure instanceof IllegalStateException
                || failure instanceof IllegalArgumentException) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
