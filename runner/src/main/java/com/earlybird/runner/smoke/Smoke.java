package com.earlybird.runner.smoke;

import com.earlybird.runner.client.Api;

import java.io.PrintStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs checks, prints a line for each with its time, and counts those that fail. */
public final class Smoke {
    private final PrintStream out;
    private int tried;
    private int failed;

    private Smoke(PrintStream out) {
        this.out = out;
    }

    /** An administrator's. */
    public record Credentials(String login, String password) {}

    /**
     * Tries the installation behind this gateway.
     *
     * @param admin empty to try only what needs no login
     * @param today the business date there
     * @param write whether to create something as well, and call it off again
     * @return whether nothing failed
     */
    public static boolean run(
            URI gateway,
            Optional<Credentials> admin,
            LocalDate today,
            boolean write,
            PrintStream out) {
        Smoke smoke = new Smoke(out);
        Api nobody = Api.at(gateway);
        new PublicChecks(nobody).run(smoke);
        if (admin.isEmpty()) {
            smoke.leftOut("everything behind a login: no password is known");
            return smoke.end();
        }
        Optional<Api> office = smoke.check(
                "login", () -> nobody.login(admin.get().login(), admin.get().password()));
        office.ifPresent(api -> new AdminChecks(api, today).run(smoke));
        if (write) {
            office.ifPresent(api -> new WriteChecks(nobody, api, today).run(smoke));
        }
        return smoke.end();
    }

    /** Tries it; empty when it failed. What it gives is shown if it is a text. */
    <T> Optional<T> check(String capability, Callable<T> trial) {
        tried++;
        long begin = System.nanoTime();
        try {
            T found = trial.call();
            line("ok", begin, capability, found instanceof String text ? text : "");
            return Optional.ofNullable(found);
        } catch (Exception e) {
            failed++;
            line("FAILED", begin, capability, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Says what was not tried, and why. */
    void leftOut(String what) {
        out.println("left out            " + what);
    }

    private boolean end() {
        out.println(tried + " tried, " + failed + " failed");
        return failed == 0;
    }

    /** Fails the check with these words unless it holds. */
    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private void line(String outcome, long begin, String capability, String found) {
        double millis = (System.nanoTime() - begin) / 1e6;
        out.println(String.format(Locale.ROOT, "%-6s %8.1f ms  %s", outcome, millis, capability)
                + (found.isEmpty() ? "" : ": " + found));
    }
}
