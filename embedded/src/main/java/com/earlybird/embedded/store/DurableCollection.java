package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/**
 * One collection in the store's file. One thread writes, any number read at the same time without a
 * lock: a stored document is never changed, a changed copy takes its place. So a reader sees each
 * document as it was before a write or after it, never half of it.
 */
final class DurableCollection extends AbstractMongoCollection<Object> {
    private final MVMap<Object, Document> documents;
    private final Segments segments;
    private final Runnable beforeChange;
    // Only the writing thread changes it; a reader that sees it makes a copy too many, no more.
    private boolean writing;

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, Document> documents,
            Segments segments,
            Runnable beforeChange) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.segments = segments;
        this.beforeChange = beforeChange;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Optional<SortKey> sort = SortKey.of(orderBy);
        Optional<IndexChoice> index = IndexChoice.best(query, sort, getIndexes());
        Optional<Stream<Document>> ordered = sort.flatMap(by -> inOrder(by, index));
        if (ordered.isPresent()) {
            return matchDocumentsFromStream(
                    ordered.get(), query, null, skip, limit, batchSize, fields);
        }
        Stream<Document> stream = index.map(best -> covered(best, query, orderBy, fields)
                        .orElseGet(() -> read(best.positions())))
                .orElseGet(() -> scan(isNaturalDescending(orderBy)));
        return matchDocumentsFromStream(stream, query, orderBy, skip, limit, batchSize, fields);
    }

    /** As the index has them, where no more of them is looked at than the index has. */
    private Optional<Stream<Document>> covered(
            IndexChoice index, Document query, Document orderBy, Document fields) {
        return FieldsRead.of(query, orderBy, fields)
                .flatMap(wanted -> index.covered(wanted, this::getDocument));
    }

    /** The documents one after the other as they are asked for, so that a page costs a page. */
    private Optional<Stream<Document>> inOrder(SortKey sort, Optional<IndexChoice> index) {
        if (index.isPresent()) {
            return index.get().inOrder(sort).map(this::read);
        }
        if (sort.isId()) {
            // Texts are kept in MongoDB's order; where the first and the last are such, all are.
            boolean kept =
                    documents.firstKey() instanceof String && documents.lastKey() instanceof String;
            return kept ? Optional.of(scan(sort.descending())) : Optional.empty();
        }
        return getIndexes().stream()
                .filter(SecondaryIndex.class::isInstance)
                .flatMap(one ->
                        ((SecondaryIndex) one).allInOrder(sort, documents.sizeAsLong()).stream())
                .findFirst()
                .map(this::read);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return matchDocumentsFromStream(
                scan(isNaturalDescending(orderBy)), query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> stream,
            int skip,
            int limit,
            int batchSize,
            Comparator<Document> order,
            Document fields) {
        ManyValues many = ManyValues.of(query);
        if (!many.byField().isEmpty()) {
            Predicate<Document> whole = one -> isAsAsked(one, query);
            return matchDocumentsFromStream(
                    many.rest(),
                    stream.filter(many.filter(whole)),
                    skip,
                    limit,
                    batchSize,
                    order,
                    fields);
        }
        Stream<Document> source = stream;
        if (writing) {
            // The code above this class changes what it finds; it gets copies to change.
            source = stream.filter(one -> isAsAsked(one, query)).map(Document::clone);
        } else {
            Optional<QuickProjection> quick = QuickProjection.of(fields);
            if (quick.isPresent()) {
                Stream<Document> all = stream.filter(one -> isAsAsked(one, query));
                Stream<Document> sorted = order == null ? all : all.sorted(order);
                Stream<Document> asked =
                        sorted.skip(skip).limit(limit > 0 ? limit : Long.MAX_VALUE);
                return createQueryResult(
                        asked.map(quick.get()::from).collect(Collectors.toList()), batchSize);
            }
        }
        return super.matchDocumentsFromStream(query, source, skip, limit, batchSize, order, fields);
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean multi,
            boolean upsert,
            Oplog oplog) {
        beforeChange.run();
        String id = KeyRange.textOf("_id", selector);
        if (id != null && !multi && arrayFilters.isEmpty()) {
            Optional<Document> done = updateQuickly(id, selector, update, upsert, oplog);
            if (done.isPresent()) {
                return done.get();
            }
        }
        writing = true;
        try {
            return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
        } finally {
            writing = false;
        }
    }

    /** Empty where it has to be done the general way; then nothing has been done. */
    private Optional<Document> updateQuickly(
            String id, Document selector, Document update, boolean upsert, Oplog oplog) {
        Document before = documents.get(id);
        if (before == null || !isAsAsked(before, selector)) {
            return upsert ? Optional.empty() : Optional.of(updated(0, 0));
        }
        return QuickUpdate.of(before, update).map(quick -> {
            boolean changed = quick.changed();
            if (changed) {
                store(id, before, quick);
                oplog.handleUpdate(getFullName(), selector, update, List.of(id));
            }
            return updated(1, changed ? 1 : 0);
        });
    }

    private boolean isAsAsked(Document document, Document selector) {
        return QuickMatch.of(document, selector)
                .orElseGet(() -> documentMatchesQuery(document, selector));
    }

    private static Document updated(int found, int changed) {
        return new Document("n", found).append("nModified", changed);
    }

    private void store(String id, Document before, QuickUpdate quick) {
        List<Index<Object>> touched = getIndexes().stream()
                .filter(index ->
                        index.getKeys().stream().anyMatch(key -> quick.touches(key.getKey())))
                .toList();
        for (Index<Object> index : touched) {
            index.checkUpdate(before, quick.after(), this);
        }
        for (Index<Object> index : touched) {
            index.updateInPlace(before, quick.after(), id, this);
        }
        Document after = segments.setAside(StoredArray.within(quick.after()));
        segments.discard(before, after);
        documents.put(id, after);
    }

    @Override
    public Document findAndModify(Document query) {
        writing = true;
        try {
            return super.findAndModify(query);
        } finally {
            writing = false;
        }
    }

    @Override
    public void addDocument(Document document) {
        beforeChange.run();
        super.addDocument(document);
    }

    @Override
    public void removeDocument(Document document) {
        for (Index<Object> index : getIndexes()) {
            if (index instanceof SecondaryIndex secondary) {
                secondary.removeEntries(document, Missing.ofNullable(idOf(document)));
            }
        }
        super.removeDocument(document);
    }

    @Override
    protected void removeDocument(Object position) {
        segments.discard(documents.remove(position), null);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object id = getIdField() == null ? UUID.randomUUID() : idOf(document);
        documents.put(Missing.ofNullable(id), StoredArray.within(document));
        return Missing.ofNullable(id);
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        Document packed = StoredArray.within(after);
        // The copy that is changed above may have been changed in place: what it was is asked here.
        segments.discard(documents.put(Missing.ofNullable(position), packed), packed);
    }

    @Override
    protected Document getDocument(Object position) {
        return documents.get(position);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    // Sizes of data are shown by nobody here, and keeping them would write twice for each write.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new IllegalStateException("sizes are not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    private Object idOf(Document document) {
        return IdIndex.place(Utils.getSubdocumentValue(document, getIdField()));
    }

    /** A document may go between finding its place and reading it. */
    private Stream<Document> read(Stream<Object> positions) {
        return positions.map(this::getDocument).filter(Objects::nonNull);
    }

    private Stream<Document> scan(boolean descending) {
        var cursor = descending
                ? documents.cursor(documents.lastKey(), null, true)
                : documents.cursor(null);
        Iterable<Object> keys = () -> cursor;
        return StreamSupport.stream(keys.spliterator(), false).map(key -> cursor.getValue());
    }
}
