package com.earlybird.embedded;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;

/**
 * The main class of every process that a supervisor starts: runs the real main class and ends when
 * its standard input ends. The supervisor holds the other end of that pipe, so when it dies, by
 * whatever death, the operating system closes the pipe and no child is left behind.
 */
public final class ChildMain {
    private static final long GRACE_SECONDS = 20;

    private ChildMain() {}

    /**
     * @param args the real main class and its arguments
     */
    public static void main(String[] args) throws Throwable {
        leaveTerminalSignalsToSupervisor();
        Thread watch = new Thread(ChildMain::exitWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    // Ctrl-C reaches every process of the terminal at once, but the order in which they end
    // matters:
    // the supervisor asks each in its turn.
    private static void leaveTerminalSignalsToSupervisor() {
        Signal.handle(new Signal("INT"), signal -> {});
        Signal.handle(new Signal("HUP"), signal -> {});
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent; only the end of the pipe matters.
            }
        } catch (IOException e) {
            System.err.println("the pipe to the supervisor broke: " + e.getMessage());
        }
        Thread last = new Thread(ChildMain::haltAfterGrace, "parent-watch-halt");
        last.setDaemon(true);
        last.start();
        System.exit(0);
    }

    private static void haltAfterGrace() {
        try {
            TimeUnit.SECONDS.sleep(GRACE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
