package com.earlybird.runner.system;

import java.nio.file.Path;

/** A second door of the gateway, for other machines: where it is and what it proves itself with. */
public record Tls(int port, Path certificate, Path key) {}
