package com.earlybird.runner;

import com.earlybird.runner.dlq.DlqListCommand;
import com.earlybird.runner.dlq.DlqReplayCommand;

import picocli.CommandLine.Command;

/** {@code ./earlybird dlq}: the records that a service could not handle. */
@Command(
        name = "dlq",
        description = "Look into the dead letters of the running system, and replay them.",
        subcommands = {DlqListCommand.class, DlqReplayCommand.class})
final class DlqCommand {}
