package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs each command in the way its {@link Access} asks for. */
final class CommandRunner {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);

    private final DurableBackend backend;
    private final CommitQueue writes;
    private final MVStore store;
    private final ReadWriteLock schema = new ReentrantReadWriteLock();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    CommandRunner(DurableBackend backend, CommitQueue writes, MVStore store) {
        this.backend = backend;
        this.writes = writes;
        this.store = store;
    }

    /** Runs the command; the answer comes at once or, for a write, from the writing thread. */
    void run(
            Channel channel,
            String database,
            String command,
            Document query,
            Consumer<Document> answer) {
        Access access = Access.of(database, command, query);
        switch (access.kind()) {
            case PLAIN -> answer.accept(execute(channel, database, command, query));
            case READ -> {
                Document result = read(channel, database, command, query);
                writes.answerWhenDurable(access.namespace(), () -> answer.accept(result));
            }
            case WRITE ->
                writes.write(
                        access.namespace(),
                        () -> write(access.namespace(), channel, database, command, query),
                        answer);
            case SCHEMA ->
                writes.write(
                        access.namespace(),
                        () -> schema(channel, database, command, query),
                        answer);
        }
    }

    void forget(Channel channel) {
        backend.handleClose(channel);
    }

    private Document read(Channel channel, String database, String command, Document query) {
        Lock lock = schema.readLock();
        lock.lock();
        // Until it is given back, the pages that this read may still come to are kept.
        var version = store.registerVersionUsage();
        try {
            return execute(channel, database, command, query);
        } finally {
            store.deregisterVersionUsage(version);
            lock.unlock();
        }
    }

    // The first write to a collection creates it, and an index must not appear under a reader.
    private Document write(
            String namespace, Channel channel, String database, String command, Document query) {
        if (known.contains(namespace)) {
            return execute(channel, database, command, query);
        }
        Document result = alone(channel, database, command, query);
        known.add(namespace);
        return result;
    }

    /** What is known of collections may be no longer so afterwards. */
    private Document schema(Channel channel, String database, String command, Document query) {
        known.clear();
        return alone(channel, database, command, query);
    }

    private Document alone(Channel channel, String database, String command, Document query) {
        schema.writeLock().lock();
        try {
            return execute(channel, database, command, query);
        } finally {
            schema.writeLock().unlock();
        }
    }

    private Document execute(Channel channel, String database, String command, Document query) {
        try {
            return backend.handleCommand(channel, database, command, query);
        } catch (MongoServerException e) {
            return refusal(e);
        } catch (RuntimeException e) {
            LOG.error("{} failed on {}", command, database, e);
            return refusal(new MongoServerException("Unknown error: " + e, e));
        }
    }

    private static Document refusal(MongoServerException e) {
        Document answer = new Document("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            answer.put("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        answer.put("ok", 0);
        return answer;
    }
}
