package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.ObjectDataType;

/** One database: its collections and indexes are maps of the store's file. */
final class DurableDatabase extends AbstractMongoDatabase<Object> {
    private static final String DATA = "data.";
    private static final String INDEX = "index.";
    private static final DataType<KeyValue> KEYS = new KeyType();

    private final MVStore file;
    private final DocumentType documents;
    private final Segments segments;
    private final Runnable beforeChange;

    DurableDatabase(String name, StoreFile file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file.store();
        this.documents = file.documents();
        this.segments = file.segments();
        this.beforeChange = file::makeRoom;
        initializeNamespacesAndIndexes();
    }

    /** The names of the databases that the file holds. */
    static List<String> namesIn(MVStore file) {
        return file.getMapNames().stream()
                .filter(map -> map.startsWith(DATA))
                .map(map -> map.substring(DATA.length(), map.indexOf('.', DATA.length())))
                .distinct()
                .toList();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collection, CollectionOptions options) {
        return new DurableCollection(
                this,
                collection,
                options,
                cursorRegistry,
                openData(collection),
                segments,
                beforeChange);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
            return new IdIndex(index, keys, openData(collection));
        }
        return new UniqueIndex(index, keys, sparse, openIndex(collection, index));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(index, keys, openIndex(collection, index));
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        file.removeMap(indexMap(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        discardSegments(collection);
        super.dropCollection(collection, oplog);
        file.removeMap(dataMap(collection));
    }

    @Override
    public void drop(Oplog oplog) {
        file.getMapNames().stream()
                .filter(map -> map.startsWith(dataMap("")))
                .map(map -> map.substring(dataMap("").length()))
                .forEach(this::discardSegments);
        super.drop(oplog);
        file.getMapNames().stream()
                .filter(map -> map.startsWith(dataMap("")) || map.startsWith(indexMapPrefix()))
                .toList()
                .forEach(file::removeMap);
    }

    /** Refused: nothing here renames, and half a rename would be worse than none. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new UnsupportedOperationException("collections are not renamed");
    }

    @Override
    protected long getFileSize() {
        return file.getFileStore().size();
    }

    @Override
    protected long getStorageSize() {
        return getFileSize();
    }

    private void discardSegments(String collection) {
        openData(collection).values().forEach(document -> segments.discard(document, null));
    }

    private MVMap<Object, Document> openData(String collection) {
        return file.openMap(
                dataMap(collection),
                new MVMap.Builder<Object, Document>()
                        .keyType(new ObjectDataType())
                        .valueType(documents));
    }

    private <V> MVMap<KeyValue, V> openIndex(String collection, String index) {
        return file.openMap(
                indexMap(collection, index), new MVMap.Builder<KeyValue, V>().keyType(KEYS));
    }

    private String dataMap(String collection) {
        return DATA + databaseName + "." + collection;
    }

    private String indexMap(String collection, String index) {
        return indexMapPrefix() + collection + "." + index;
    }

    private String indexMapPrefix() {
        return INDEX + databaseName + ".";
    }
}
