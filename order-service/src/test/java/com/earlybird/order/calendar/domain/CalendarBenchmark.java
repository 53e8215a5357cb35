package com.earlybird.order.calendar.domain;

import com.earlybird.order.Sample;
import com.earlybird.order.customer.domain.KnownCustomer;
import com.earlybird.order.hold.domain.Hold;
import com.earlybird.order.subscription.domain.Subscription;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long it takes to expand a million subscriptions to one day (docs/calendar.md says how to run
 * it). They are of every mode, with pauses, day overrides, changes and holds as random as those of
 * the property test.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class CalendarBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SUBSCRIPTIONS = 1_000_000;
    private static final LocalDate DATE = RandomSubscriptions.BASE.plusDays(20);

    private List<Subscription> subscriptions;
    private List<KnownCustomer> customers;
    private List<Hold> holds;

    /** The thread's own time on a processor, whatever else the machine is doing. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cpu {
        public long cpuMillis;
    }

    @Setup
    public void lives() {
        RandomSubscriptions random = new RandomSubscriptions(20_260_115);
        subscriptions = new ArrayList<>(SUBSCRIPTIONS);
        customers = new ArrayList<>();
        for (int n = 0; n < SUBSCRIPTIONS; n++) {
            subscriptions.add(random.subscription());
        }
        for (int n = 0; n < 1_000; n++) {
            customers.add(random.customer());
        }
        holds = List.of(
                Sample.hold(DATE, "Aundh", null, null), Sample.hold(DATE, null, "PR-0002", null));
    }

    @Benchmark
    public int a_million_subscriptions_to_one_day(Cpu cpu) {
        long began = THREADS.getCurrentThreadCpuTime();
        int deliveries = 0;
        for (int n = 0; n < SUBSCRIPTIONS; n++) {
            KnownCustomer customer = customers.get(n % customers.size());
            if (Calendar.on(subscriptions.get(n), customer, holds, DATE).delivers()) {
                deliveries++;
            }
        }
        cpu.cpuMillis += (THREADS.getCurrentThreadCpuTime() - began) / 1_000_000;
        return deliveries;
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(CalendarBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
