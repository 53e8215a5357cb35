package com.earlybird.billing.closing.app;

import com.earlybird.billing.closing.domain.Answer;
import com.earlybird.platform.kernel.Act;

import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.function.UnaryOperator;

/** The answers to wrong closes. */
public interface Answers {
    /** Adds one, or finds the one of that run. */
    Uni<Answer> start(Answer answer, Act act);

    Uni<Answer> get(String id);

    Uni<Answer> update(String id, UnaryOperator<Answer> change);

    /** Those under way. */
    Uni<List<Answer>> underWay();
}
