package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;

import io.netty.channel.Channel;

/** The commands of MongoDB on the store's file. Who may run which of them when, see {@link CommandRunner}. */
final class DurableBackend extends AbstractMongoBackend {
    private final StoreFile file;

    DurableBackend(StoreFile file) {
        this.file = file;
        DurableDatabase.namesIn(file.store()).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, file, getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        if (!command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, command, query);
        }
        Document answer = super.handleCommand(channel, database, "ismaster", query);
        answer.put("isWritablePrimary", Boolean.TRUE);
        return answer;
    }
}
