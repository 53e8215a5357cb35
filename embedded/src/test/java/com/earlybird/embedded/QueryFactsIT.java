package com.earlybird.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What a query finds, whichever way the store goes to find it. */
class QueryFactsIT {
    @TempDir
    static Path directory;

    private static StoreUnderTest store;

    private MongoCollection<Document> things;

    @BeforeAll
    static void start() {
        store = new StoreUnderTest(directory, "-Dstore.sync=false");
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void ownCollection(TestInfo test) {
        things = store.collection(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void a_page_of_a_list_goes_on_behind_the_cursor() {
        IntStream.range(0, 20)
                .forEach(i -> things.insertOne(new Document("_id", "A%02d".formatted(i))));

        List<String> page = things.find(gt("_id", "A04"))
                .sort(Sorts.ascending("_id"))
                .limit(3)
                .projection(Projections.include("_id"))
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());

        assertEquals(List.of("A05", "A06", "A07"), page);
    }

    @Test
    void a_query_finds_the_same_with_an_index_as_without() {
        MongoCollection<Document> plain = store.collection("plain_beside_indexed");
        things.createIndex(Indexes.ascending("customer_id", "date"));
        things.createIndex(Indexes.ascending("tags"));
        things.createIndex(Indexes.ascending("items.product_id"));
        for (int i = 0; i < 300; i++) {
            Document one = sample(i);
            things.insertOne(one);
            plain.insertOne(one);
        }
        for (MongoCollection<Document> each : List.of(things, plain)) {
            each.updateMany(eq("customer_id", "CU-3"), set("date", "2026-02-01"));
            each.updateMany(lte("n", 20), addEachToSet("tags", List.of("new")));
            each.deleteMany(in("customer_id", "CU-5", "CU-6"));
        }

        for (Bson query : queries()) {
            assertEquals(
                    plain.find(query).sort(Sorts.ascending("_id")).into(new ArrayList<>()),
                    things.find(query).sort(Sorts.ascending("_id")).into(new ArrayList<>()),
                    () -> "with the query " + query.toBsonDocument());
        }
    }

    @Test
    void an_answer_of_an_index_alone_is_that_of_the_documents() {
        MongoCollection<Document> plain = store.collection("plain_beside_covered");
        things.createIndex(Indexes.ascending("month", "customer_id"));
        for (MongoCollection<Document> each : List.of(things, plain)) {
            for (int i = 0; i < 6; i++) {
                each.insertOne(page("P" + i, "2026-0" + i).append("customer_id", "CU-" + i));
            }
            each.insertOne(page("many", "2026-03").append("customer_id", List.of("A", "B")));
            each.insertOne(page("single", "2026-03").append("customer_id", List.of("A")));
            each.insertOne(page("number", "2026-03").append("customer_id", 7L));
            each.insertOne(page("null", "2026-03").append("customer_id", null));
            each.insertOne(page("none", "2026-03"));
            each.insertOne(page("none", "2026-03").append("_id", 5).append("customer_id", "CU-5"));
            each.updateOne(eq("_id", "P2"), set("customer_id", List.of("CU-2")));
            each.updateOne(eq("_id", "single"), set("customer_id", "A"));
            each.updateOne(eq("_id", "P4"), set("month", "2025-12"));
            each.deleteOne(eq("_id", "P3"));
        }

        for (Bson query : List.of(
                and(gte("month", "2026-01"), lte("month", "2026-04")),
                eq("month", "2026-03"),
                and(eq("month", "2026-03"), eq("customer_id", "A")),
                and(eq("month", "2026-03"), gt("customer_id", "A")),
                and(eq("month", "2026-02"), eq("customer_id", List.of("CU-2"))),
                and(eq("month", "2026-03"), eq("customer_id", null)))) {
            for (Bson fields : List.of(
                    Projections.include("customer_id"),
                    Projections.include("_id"),
                    Projections.include("month", "customer_id"),
                    Projections.include("month", "lines"),
                    Projections.fields(
                            Projections.include("customer_id"), Projections.excludeId()))) {
                assertEquals(
                        counted(plain.find(query).projection(fields)),
                        counted(things.find(query).projection(fields)),
                        () -> query.toBsonDocument() + " of " + fields.toBsonDocument());
            }
        }
    }

    @Test
    void an_order_by_what_the_index_lacks_is_that_of_the_documents() {
        things.createIndex(Indexes.ascending("month"));
        List<Integer> numbers = List.of(3, 1, 4, 2);
        numbers.forEach(i -> things.insertOne(
                new Document("_id", "P" + i).append("month", "2026-01").append("n", -1L * i)));

        List<String> first = things.find(eq("month", "2026-01"))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("n"))
                .limit(2)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());

        assertEquals(List.of("P4", "P3"), first);
    }

    private static Map<Document, Long> counted(FindIterable<Document> found) {
        return found.into(new ArrayList<>()).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Document page(String id, String month) {
        return new Document("_id", id).append("month", month).append("lines", 1L);
    }

    @Test
    void a_query_for_one_of_many_texts_finds_texts_and_arrays_that_hold_one() {
        IntStream.range(0, 30)
                .forEach(i -> things.insertOne(new Document("_id", "D%02d".formatted(i))
                        .append("tag", i % 3 == 0 ? List.of("t" + i, "x") : "t" + i)
                        .append("n", i)));
        List<String> some = IntStream.range(0, 12).mapToObj(i -> "t" + i * 2).toList();

        assertEquals(
                IntStream.range(0, 12).mapToObj(i -> "D%02d".formatted(i * 2)).toList(),
                idsOf(in("tag", some)));
        assertEquals(
                List.of("D10", "D12"),
                idsOf(and(in("tag", some), gte("n", 10), lte("n", 13), in("_id", ids(30)))));
        assertEquals(List.of(), idsOf(and(in("tag", some), in("_id", List.of("D01", "D03")))));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj("D%02d"::formatted).toList();
    }

    @Test
    void pages_in_the_order_of_the_ids_are_the_same_with_an_index_as_without() {
        things.createIndex(Indexes.ascending("customer_id"));
        things.createIndex(Indexes.ascending("customer_id", "_id"));
        things.createIndex(Indexes.ascending("tags"));
        IntStream.range(0, 300).forEach(i -> things.insertOne(sample(i)));
        List<Bson> bounds = List.of(
                Filters.empty(),
                gt("_id", "D100"),
                Filters.lt("_id", "D200"),
                eq("customer_id", "CU-3"),
                and(eq("customer_id", "CU-3"), gt("_id", "D100")),
                and(eq("customer_id", "CU-3"), Filters.lt("_id", "D200")),
                and(in("customer_id", "CU-3", "CU-4"), Filters.lt("_id", "D200")));
        List<Bson> queries = new ArrayList<>(queries());
        queries.addAll(bounds);

        for (Bson query : queries) {
            List<String> all =
                    things.find(query).map(d -> d.getString("_id")).into(new ArrayList<>());
            all.sort(null);
            assertEquals(
                    all.stream().limit(7).toList(),
                    page(query, Sorts.ascending("_id")),
                    "" + query);
            all.sort(Comparator.reverseOrder());
            assertEquals(
                    all.stream().limit(7).toList(),
                    page(query, Sorts.descending("_id")),
                    "" + query);
        }
    }

    @Test
    void pages_in_the_order_of_a_field_are_the_same_with_an_index_as_without() {
        MongoCollection<Document> plain = store.collection("plain_beside_sorted");
        things.createIndex(Indexes.ascending("log_key"));
        things.createIndex(Indexes.ascending("customer_id"));
        things.createIndex(Indexes.ascending("customer_id", "log_key"));
        things.createIndex(Indexes.ascending("due"));
        for (int i = 0; i < 300; i++) {
            Document one = sample(i).append("log_key", "L%03d".formatted(i * 7 % 300));
            if (i % 2 == 0) {
                one.append("due", "2026-01-%03d".formatted(i * 11 % 300));
            }
            things.insertOne(one);
            plain.insertOne(one);
        }
        for (MongoCollection<Document> each : List.of(things, plain)) {
            each.updateMany(lte("n", 40), unset("due"));
            each.updateMany(eq("n", 77), set("log_key", "L077a"));
            each.deleteMany(in("customer_id", "CU-5", "CU-6"));
        }
        List<Bson> queries = new ArrayList<>(queries());
        queries.addAll(List.of(
                Filters.empty(),
                Filters.lt("log_key", "L100"),
                gte("log_key", "L100"),
                and(eq("customer_id", "CU-3"), Filters.lt("log_key", "L200")),
                and(eq("customer_id", "CU-3"), gt("log_key", "L077")),
                and(eq("n", 8), gt("log_key", "L010")),
                lte("due", "2026-01-200"),
                and(gt("due", "2026-01-100"), lte("due", "2026-01-200")),
                Filters.exists("due", false)));

        for (Bson query : queries) {
            for (String field : List.of("log_key", "due")) {
                for (Bson order : List.of(Sorts.ascending(field), Sorts.descending(field))) {
                    assertEquals(
                            valuesOf(plain, query, order, field),
                            valuesOf(things, query, order, field),
                            "" + query + order);
                }
            }
        }
    }

    // What is missing is in no order among itself.
    private static List<String> valuesOf(
            MongoCollection<Document> of, Bson query, Bson order, String field) {
        return of.find(query)
                .sort(order)
                .limit(9)
                .map(d -> String.valueOf(d.getString(field)))
                .into(new ArrayList<>());
    }

    private List<String> page(Bson query, Bson order) {
        return things.find(query)
                .sort(order)
                .limit(7)
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }

    private List<String> idsOf(Bson filter) {
        return things.find(filter)
                .sort(Sorts.ascending("_id"))
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Document sample(int i) {
        Document one = new Document("_id", "D%03d".formatted(i))
                .append("n", i)
                .append("customer_id", "CU-" + i % 10)
                .append("date", "2026-01-%02d".formatted(1 + i % 28))
                .append("tags", List.of("t" + i % 3, "u" + i % 4))
                .append(
                        "items",
                        List.of(
                                new Document("product_id", "PR-" + i % 7).append("qty", 1),
                                new Document("product_id", "PR-" + i % 5).append("qty", 2)));
        if (i % 11 == 0) {
            one.remove("customer_id");
        }
        return one;
    }

    private static List<Bson> queries() {
        return List.of(
                eq("customer_id", "CU-3"),
                and(eq("customer_id", "CU-4"), eq("date", "2026-01-05")),
                and(
                        eq("customer_id", "CU-4"),
                        gte("date", "2026-01-05"),
                        lte("date", "2026-01-15")),
                and(eq("customer_id", "CU-4"), gt("date", "2026-01-05")),
                and(eq("customer_id", "CU-4"), Filters.lt("date", "2026-01-05")),
                and(in("customer_id", "CU-1", "CU-4"), Filters.lt("date", "2026-01-09")),
                in("customer_id", "CU-1", "CU-2", "CU-5"),
                in("customer_id", "CU-1", null),
                eq("customer_id", null),
                Filters.exists("customer_id", false),
                Filters.ne("customer_id", "CU-1"),
                gt("customer_id", "CU-7"),
                Filters.lt("customer_id", "CU-2"),
                lte("customer_id", "CU-2"),
                eq("tags", "new"),
                eq("tags", List.of("t1", "u1")),
                and(gt("tags", "t1"), Filters.lt("tags", "t2")),
                Filters.all("tags", "t1", "u2"),
                Filters.regex("customer_id", "^CU-[12]$"),
                Filters.or(eq("customer_id", "CU-1"), eq("tags", "new")),
                and(eq("items.product_id", "PR-3"), eq("items.qty", 1)),
                Filters.elemMatch("items", and(eq("product_id", "PR-3"), eq("qty", 1))),
                eq("n", 7L),
                in("_id", "D001", "D002", "nobody"),
                and(eq("_id", "D004"), eq("customer_id", "CU-9")));
    }
}
