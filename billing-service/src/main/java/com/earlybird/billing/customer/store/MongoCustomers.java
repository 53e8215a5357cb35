package com.earlybird.billing.customer.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.earlybird.billing.customer.app.Customers;
import com.earlybird.billing.customer.domain.BilledCustomer;
import com.earlybird.contracts.events.CustomerState;
import com.earlybird.platform.json.Bson;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.BulkWrite;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** {@code customers}: one document for each; its version is that of the state it was told. */
@ApplicationScoped
class MongoCustomers implements Customers, Repository {
    private final Documents<BilledCustomer> documents;

    MongoCustomers(Store store) {
        documents = store.documents(
                "customers",
                BilledCustomer.class,
                BilledCustomer::id,
                Index.on("the customers of an area", "area"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Map<String, BilledCustomer>> find(Collection<String> ids) {
        return documents.findAll(ids).map(found -> found.stream()
                .map(Stored::value)
                .collect(Collectors.toMap(BilledCustomer::id, Function.identity())));
    }

    @Override
    public Uni<List<String>> ofAreas(Collection<String> areas) {
        return documents
                .raw()
                .find(in("area", areas), new FindOptions().projection(Projections.include("_id")))
                .map(document -> document.getString("_id").getValue())
                .collect()
                .asList();
    }

    @Override
    public Uni<Void> keep(Collection<CustomerState> states, YearMonth month) {
        return BulkWrite.into(
                        documents.raw(),
                        states.stream().map(state -> upsert(state, month)).toList())
                .replaceWithVoid();
    }

    /** Where a version as high is there already, the insert meets its _id and fails. */
    private static WriteModel<BsonDocument> upsert(CustomerState state, YearMonth month) {
        BsonDocument set = new BsonDocument("name", new BsonString(state.name()))
                .append("area", new BsonString(state.area()))
                .append("status", new BsonString(state.status().name()))
                .append("phone", new BsonString(state.phone()))
                .append("address_lines", lines(state))
                .append("opening_balance_paise", new BsonInt64(state.openingBalancePaise()))
                .append("version", new BsonInt64(state.version()));
        BsonDocument once = new BsonDocument("id", new BsonString(state.customerId()))
                .append("opening_month", Bson.value(month));
        return new UpdateOneModel<>(
                and(eq("_id", state.customerId()), lt("version", state.version())),
                new BsonDocument("$set", set).append("$setOnInsert", once),
                new UpdateOptions().upsert(true));
    }

    private static BsonArray lines(CustomerState state) {
        BsonArray lines = new BsonArray();
        state.defaultAddress().ifPresent(address -> Stream.of(
                        address.addressLine1(),
                        address.addressLine2(),
                        address.city() + " " + address.pincode(),
                        address.state())
                .filter(line -> line != null && !line.isBlank())
                .forEach(line -> lines.add(new BsonString(line))));
        return lines;
    }
}
