package com.earlybird.customer.customer.store;

import static com.mongodb.client.model.Filters.eq;

import com.earlybird.customer.customer.app.Customers;
import com.earlybird.customer.customer.domain.Customer;
import com.earlybird.customer.user.app.People;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The customers among the collection {@code people}; their ids begin with {@code CU-}. */
@ApplicationScoped
class MongoCustomers implements Customers, Repository {
    private static final String WHAT = "customer";

    private final Documents<Customer> people;

    MongoCustomers(Store store) {
        people = store.documents(
                People.COLLECTION,
                Customer.class,
                Customer::id,
                Index.on("whose address it is", "addresses.id"),
                Index.on("the customers of an area", "profile.area"),
                Index.on("the customers of a delivery boy", "profile.delivery_boy_id"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(people);
    }

    @Override
    public Uni<Stored<Customer>> get(String id) {
        return mustBeCustomer(id).flatMap(ok -> people.get(WHAT, id));
    }

    @Override
    public Uni<Optional<Stored<Customer>>> findByAddress(String addressId) {
        return people.findOne(eq("addresses.id", addressId));
    }

    @Override
    public Uni<Page<Stored<Customer>>> search(Query query, String cursor, int limit) {
        return people.page(CustomerFilter.of(query), cursor, limit, false);
    }

    @Override
    public Uni<Stored<Customer>> add(Customer customer, LocalDate today, Act act) {
        return people.insert(customer, act, List.of(customer.fact(1, today)))
                .onFailure(DuplicateKey.class)
                .recoverWithUni(e -> people.find(customer.id())
                        .map(found -> found.orElseThrow(() -> People.taken((DuplicateKey) e))));
    }

    @Override
    public Uni<Stored<Customer>> update(
            String id, Long ifMatch, Act act, Function<Stored<Customer>, Change<Customer>> change) {
        return mustBeCustomer(id)
                .flatMap(ok -> people.update(WHAT, id, ifMatch, act, change))
                .onFailure(DuplicateKey.class)
                .transform(e -> People.taken((DuplicateKey) e));
    }

    /** Staff are in the same collection and are no customers. */
    private static Uni<Void> mustBeCustomer(String id) {
        return id.startsWith("CU-")
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(Rejection.notFound(WHAT, id));
    }
}
