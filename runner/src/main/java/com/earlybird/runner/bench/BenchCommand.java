package com.earlybird.runner.bench;

import com.earlybird.runner.system.EarlyBirdSystem;
import com.earlybird.runner.system.Progress;
import com.earlybird.runner.system.Size;
import com.earlybird.runner.system.SystemOptions;
import com.earlybird.runner.system.TemporaryDirectory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./earlybird bench}: each bench on a new system of its own. */
@Command(
        name = "bench",
        description = {
            "Measure how fast the whole system is on this machine.",
            "Each bench starts a system of its own on free ports, which goes away afterwards.",
            "Without a name all are run; --list tells what there is."
        })
public final class BenchCommand implements Callable<Integer> {
    private static final List<Bench> ALL =
            List.of(new ReadBench(), new PlanBench(), new RunSheetBench(), new BillingBench());

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:30:00Z");

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which ones.")
    private List<String> names = List.of();

    @Option(
            names = "--set",
            paramLabel = "SIZE=NUMBER",
            description = "Changes a size of the bench: --set customers=20000.")
    private Map<String, Long> set = Map.of();

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "LARGE",
            description = "${COMPLETION-CANDIDATES}, as of up (default: ${DEFAULT-VALUE}).")
    private Size size;

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description = "Processes of each service (default: ${DEFAULT-VALUE}).")
    private int instances;

    @Option(names = "--list", description = "Tells what there is, and its sizes.")
    private boolean list;

    @Override
    public Integer call() throws Exception {
        if (list) {
            ALL.forEach(b -> System.out.println(b.name() + ": " + b.what() + " " + b.sizes()));
            return 0;
        }
        for (Bench bench : chosen()) {
            run(bench);
        }
        return 0;
    }

    private List<Bench> chosen() {
        for (String name : names) {
            if (ALL.stream().noneMatch(bench -> bench.name().equals(name))) {
                throw new IllegalArgumentException("no bench is called " + name);
            }
        }
        return ALL.stream()
                .filter(bench -> names.isEmpty() || names.contains(bench.name()))
                .toList();
    }

    private void run(Bench bench) throws Exception {
        Map<String, Long> sizes = new LinkedHashMap<>(bench.sizes());
        set.keySet().stream()
                .filter(name -> !sizes.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            bench.name() + " has no size " + name + ", but " + sizes.keySet());
                });
        sizes.putAll(set);
        System.out.println(bench.name() + ": " + bench.what() + " " + sizes);
        try (TemporaryDirectory data = TemporaryDirectory.create("earlybird-bench");
                EarlyBirdSystem system = EarlyBirdSystem.start(
                        SystemOptions.onFreePorts(data.path(), Optional.of(BEGIN), instances, size),
                        Progress.SILENT);
                Trial trial = new Trial(system, sizes)) {
            bench.run(trial);
            trial.report().print(bench.name() + " on " + machine());
        }
    }

    private String machine() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " cores, Java "
                + Runtime.version().feature() + ", size " + size + ", instances " + instances;
    }
}
