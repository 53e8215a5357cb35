package com.earlybird.billing.closing.store;

import static com.mongodb.client.model.Filters.eq;

import com.earlybird.billing.closing.app.Answers;
import com.earlybird.billing.closing.domain.Answer;
import com.earlybird.billing.closing.domain.RunStatus;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Stored;
import com.earlybird.platform.store.Documents;
import com.earlybird.platform.store.DuplicateKey;
import com.earlybird.platform.store.Index;
import com.earlybird.platform.store.Repository;
import com.earlybird.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code run_answers}: one document for each run that was answered. */
@ApplicationScoped
class MongoAnswers implements Answers, Repository {
    private static final int MOST_UNDER_WAY = 50;

    private final Documents<Answer> documents;

    MongoAnswers(Store store) {
        documents = store.documents(
                "run_answers", Answer.class, Answer::id, Index.on("what is under way", "status"));
    }

    @Override
    public List<Documents<?>> documents() {
        return List.of(documents);
    }

    @Override
    public Uni<Answer> start(Answer answer, Act act) {
        return documents
                .insert(answer, act, List.of())
                .map(Stored::value)
                .onFailure(e -> e instanceof DuplicateKey)
                .recoverWithUni(() -> get(answer.id()));
    }

    @Override
    public Uni<Answer> get(String id) {
        return documents.get("answer", id).map(Stored::value);
    }

    @Override
    public Uni<Answer> update(String id, UnaryOperator<Answer> change) {
        return documents
                .update("answer", id, null, one -> Change.to(change.apply(one.value())))
                .map(Stored::value);
    }

    @Override
    public Uni<List<Answer>> underWay() {
        return documents
                .findAll(eq("status", RunStatus.RUNNING.name()), MOST_UNDER_WAY)
                .map(found -> found.stream().map(Stored::value).toList());
    }
}
