package com.earlybird.runner.system;

import com.earlybird.embedded.ServerProcess;
import com.earlybird.runner.gateway.Gateway;
import com.earlybird.runner.gateway.GatewayOptions;
import com.earlybird.runner.whatsapp.WhatsAppOptions;
import com.earlybird.runner.whatsapp.WhatsAppStandIn;

import io.vertx.core.Vertx;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The whole of EarlyBird on this machine: broker, store and five services as processes of their
 * own, gateway and WhatsApp stand-in in this one. What {@code ./earlybird up} runs, and what the
 * journeys are tested on.
 */
public final class EarlyBirdSystem implements AutoCloseable {
    /** The business's number in the WhatsApp stand-in. */
    static final String PHONE_NUMBER_ID = "100000000000001";

    public static final String BROKER = "broker";
    public static final String STORE = "store";

    private static final Duration SERVER_GRACE = Duration.ofSeconds(10);
    private static final Duration SERVICE_GRACE = Duration.ofSeconds(15);
    private static final Duration RECORDING_GRACE = Duration.ofSeconds(90);

    private final SystemOptions options;
    private final Progress progress;
    private final DataLock lock;
    private final AdminLogin admin;
    private final Vertx vertx;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(daemon("supervisor"));
    private final ExecutorService starters = Executors.newCachedThreadPool(daemon("starter"));
    private final Map<String, SupervisedProcess> processes = new LinkedHashMap<>();
    private final Gateway gateway;
    private final WhatsAppStandIn whatsapp;
    private boolean closed;

    private EarlyBirdSystem(
            SystemOptions options, Progress progress, ClassArchives archives, DataLock lock) {
        this.options = options;
        this.progress = progress;
        this.lock = lock;
        Secrets secrets = Secrets.in(options.data());
        ClockOffset clock = ClockOffset.in(options.data(), options.clock(), Instant.now());
        admin = secrets.adminLogin(System.getenv());
        Layout layout = Layout.ofThisBuild();
        addServers(layout, archives);
        ServiceProcesses services =
                new ServiceProcesses(options, secrets, admin, clock, layout, archives);
        for (Instance instance : options.all()) {
            add(new SupervisedProcess(
                    services.of(instance),
                    services.readinessOf(instance),
                    archives.isRecording() ? RECORDING_GRACE : SERVICE_GRACE,
                    timer,
                    progress));
        }
        vertx = VertxInstance.create();
        gateway = new Gateway(vertx, gatewayOptions(clock));
        whatsapp = new WhatsAppStandIn(vertx, whatsappOptions(secrets));
    }

    /**
     * Starts everything and returns when the gateway is ready.
     *
     * @throws StartRefusedException when a port is taken, the data directory is in use, a part is
     *     not built: nothing was started
     * @throws IllegalStateException when a part does not come up: everything is stopped again
     */
    public static EarlyBirdSystem start(SystemOptions options, Progress progress) {
        return start(options, progress, ClassArchives.inUse(Layout.ofThisBuild().archives()));
    }

    /** With class archives that are used, or recorded for later starts. */
    public static EarlyBirdSystem start(
            SystemOptions options, Progress progress, ClassArchives archives) {
        Layout.ofThisBuild().requireServices();
        DataLock lock = DataLock.take(options.data());
        EarlyBirdSystem system;
        try {
            options.requireFreePorts();
            system = new EarlyBirdSystem(options, progress, archives, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        try {
            system.startAll();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    public SystemOptions options() {
        return options;
    }

    public AdminLogin admin() {
        return admin;
    }

    /** What the stand-in received, for tests and the demo. */
    public WhatsAppStandIn whatsapp() {
        return whatsapp;
    }

    /** The process of that name: {@link #BROKER}, {@link #STORE}, or a service's. */
    public SupervisedProcess process(String name) {
        SupervisedProcess process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException("no process is called " + name);
        }
        return process;
    }

    /** The service's first process. */
    public SupervisedProcess process(ServiceName service) {
        return process(service.toString());
    }

    /** Stops everything: services first, so that they can still write what they have in hand. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        timer.shutdownNow();
        stop(services());
        gateway.close();
        whatsapp.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        stop(List.of(process(BROKER), process(STORE)));
        starters.shutdownNow();
        SystemState.remove(options.data());
        lock.close();
    }

    private void startAll() {
        Futures.join(gateway.listen());
        Futures.join(whatsapp.listen());
        // They come up beside broker and store and wait for them by themselves.
        Stream<String> first = namesOf(instance -> instance.number() == 1);
        startTogether(Stream.concat(Stream.of(STORE, BROKER), first));
        // Not all at once: the more of them share the processors, the longer each takes.
        startTogether(namesOf(instance -> instance.number() > 1));
        SystemState.of(options, Instant.now()).write(options.data());
    }

    private Stream<String> namesOf(Predicate<Instance> which) {
        return options.all().stream().filter(which).map(Instance::name);
    }

    /** Starts these at once and waits for all of them. */
    private void startTogether(Stream<String> names) {
        List<CompletableFuture<?>> started = new ArrayList<>();
        names.map(this::process).map(this::started).forEach(started::add);
        Futures.join(Futures.all(started));
    }

    private CompletableFuture<Void> started(SupervisedProcess process) {
        process.start();
        return CompletableFuture.runAsync(process::awaitReady, starters)
                .thenRun(() -> progress.say(process.name() + " ready"));
    }

    private void stop(List<SupervisedProcess> some) {
        CompletableFuture.allOf(some.stream()
                        .map(one -> CompletableFuture.runAsync(one::stop, starters))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private List<SupervisedProcess> services() {
        List<SupervisedProcess> services = new ArrayList<>(processes.values());
        services.remove(process(BROKER));
        services.remove(process(STORE));
        return services;
    }

    private void addServers(Layout layout, ClassArchives archives) {
        String classpath = layout.serverClasspath();
        List<String> brokerOptions = new ArrayList<>(archives.optionsFor(BROKER, classpath));
        brokerOptions.addAll(options.size().broker());
        brokerOptions.add("-Dbroker.topics=true");
        Path data = options.data();
        ServerProcess broker = ServerProcess.kafka(
                data.resolve("kafka"),
                options.kafkaPort(),
                options.controllerPort(),
                data.resolve("logs/broker.log"),
                classpath,
                brokerOptions);
        List<String> storeOptions = new ArrayList<>(archives.optionsFor(STORE, classpath));
        storeOptions.addAll(options.size().store());
        ServerProcess store = ServerProcess.mongo(
                data.resolve("mongo"),
                options.mongoPort(),
                data.resolve("logs/store.log"),
                classpath,
                storeOptions);
        for (ServerProcess server : List.of(broker, store)) {
            add(new SupervisedProcess(
                    server.child(),
                    server::isReady,
                    archives.isRecording() ? RECORDING_GRACE : SERVER_GRACE,
                    timer,
                    progress));
        }
    }

    private void add(SupervisedProcess process) {
        processes.put(process.name(), process);
    }

    private GatewayOptions gatewayOptions(ClockOffset clock) {
        Map<ServiceName, List<URI>> addresses = new LinkedHashMap<>();
        for (ServiceName service : ServiceName.values()) {
            addresses.put(service, options.addressesOf(service));
        }
        return GatewayOptions.of(options.gatewayPort(), addresses, clock, options.extras());
    }

    private WhatsAppOptions whatsappOptions(Secrets secrets) {
        return new WhatsAppOptions(
                "127.0.0.1",
                options.whatsappPort(),
                PHONE_NUMBER_ID,
                secrets.whatsappToken(),
                secrets.whatsappAppSecret(),
                URI.create(options.gatewayUrl() + "/api/webhooks/whatsapp"));
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
