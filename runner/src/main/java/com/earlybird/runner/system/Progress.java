package com.earlybird.runner.system;

/** Hears what a system does, a line at a time. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = line -> {};

    void say(String line);
}
