package com.earlybird.billing.online.store;

import com.earlybird.billing.online.app.OnlinePayments;
import com.earlybird.billing.online.domain.OnlinePayment;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;

import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code online_payments}: one document for each that was begun. */
@ApplicationScoped
class MongoOnlinePayments implements OnlinePayments, Repository {
    private final Documents<OnlinePayment> documents;

    MongoOnlinePayments(Store store) {
        documents = store.documents("online_payments", OnlinePayment.class, OnlinePayment::id);
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<OnlinePayment> add(OnlinePayment payment, Act act) {
        return documents
                .insert(payment, act, List.of())
                .map(Stored::value)
                .onFailure(e -> e instanceof DuplicateKey)
                .recoverWithUni(
                        () -> documents.get("online payment", payment.id()).map(Stored::value));
    }

    @Override
    public Uni<Optional<OnlinePayment>> find(String id) {
        return documents.find(id).map(found -> found.map(Stored::value));
    }

    @Override
    public Uni<OnlinePayment> update(String id, Act act, UnaryOperator<OnlinePayment> change) {
        return documents
                .update("online payment", id, act, one -> Change.to(change.apply(one.value())))
                .map(Stored::value);
    }
}
