package com.earlybird.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** A store on a free port with a client to it, for the tests of this module. */
final class StoreUnderTest implements AutoCloseable {
    private final ServerProcess process;
    private MongoClient client;

    StoreUnderTest(Path directory, String... options) {
        process = ServerProcess.mongo(
                directory.resolve("data"),
                Ports.free(1).get(0),
                directory.resolve("store.log"),
                System.getProperty("java.class.path"),
                List.of(options));
        process.start();
        process.awaitReady();
        client = MongoClients.create(process.address());
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("facts").getCollection(name);
    }

    MongoClient newClient() {
        return MongoClients.create(process.address());
    }

    ServerProcess process() {
        return process;
    }

    void killAndRestart() {
        client.close();
        process.kill();
        process.restart();
        client = newClient();
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }
}
