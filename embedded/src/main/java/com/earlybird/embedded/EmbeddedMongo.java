package com.earlybird.embedded;

import com.earlybird.embedded.store.StoreServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The document store as a process of its own: MongoDB's protocol on 127.0.0.1, kept in one file.
 * Prints {@code ready} when it takes connections; SIGTERM closes it in order.
 *
 * <p>Settings, as system properties: {@code store.cache.mb} (32), {@code store.sync} (true: an
 * acknowledged write survives a power cut; false: the end of the process only).
 */
public final class EmbeddedMongo {
    private EmbeddedMongo() {}

    /**
     * @param args the data directory, made when missing, and the port
     */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        int port = Integer.parseInt(args[1]);
        int cacheMb = Integer.getInteger("store.cache.mb", 32);
        boolean sync = !"false".equals(System.getProperty("store.sync"));
        StoreServer server = new StoreServer(directory.resolve("store.mv"), port, cacheMb, sync);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "store-shutdown"));
        System.out.println(ServerProcess.READY);
    }
}
