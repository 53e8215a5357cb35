package com.earlybird.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions under which the services change a document by its id, compared without the general
 * way's many steps: a field that is a text or a whole number, that is or holds none of some texts,
 * that is under a number or a text. Whatever is anything else is left to the general way.
 */
final class QuickMatch {
    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private QuickMatch() {}

    /** Whether the document is as asked; empty where the general way has to say. */
    static Optional<Boolean> of(Document document, Document selector) {
        boolean known = true;
        for (Map.Entry<String, Object> one : selector.entrySet()) {
            String field = one.getKey();
            boolean plain = !field.startsWith("$") && field.indexOf('.') < 0;
            Answer answer = plain ? is(document.get(field), one.getValue()) : Answer.UNKNOWN;
            if (answer == Answer.NO) {
                return Optional.of(false);
            }
            known &= answer == Answer.YES;
        }
        return known ? Optional.of(true) : Optional.empty();
    }

    private static Answer is(Object value, Object asked) {
        if (asked instanceof String && value instanceof String
                || asked instanceof Long && value instanceof Long) {
            return answer(asked.equals(value));
        }
        if (!(asked instanceof Document operators) || operators.size() != 1) {
            return Answer.UNKNOWN;
        }
        if (operators.get("$nin") instanceof Collection<?> none) {
            return isNone(value, none);
        }
        if (!(operators.get("$not") instanceof Document not) || not.size() != 1) {
            return Answer.UNKNOWN;
        }
        Map.Entry<String, Object> bound = not.entrySet().iterator().next();
        return switch (bound.getKey()) {
            case "$gt" -> isUnder(value, bound.getValue(), 1);
            case "$gte" -> isUnder(value, bound.getValue(), 0);
            default -> Answer.UNKNOWN;
        };
    }

    private static Answer isNone(Object value, Collection<?> none) {
        if (!none.stream().allMatch(String.class::isInstance)) {
            return Answer.UNKNOWN;
        }
        if (value == null) {
            return Answer.YES;
        }
        if (!(value instanceof List<?> elements)) {
            return value instanceof String ? answer(!none.contains(value)) : Answer.UNKNOWN;
        }
        for (Object element : elements) {
            if (!(element instanceof String)) {
                return Answer.UNKNOWN;
            }
            if (none.contains(element)) {
                return Answer.NO;
            }
        }
        return Answer.YES;
    }

    /** Whether comparing it with the bound gives less than {@code limit}, as nothing always does. */
    private static Answer isUnder(Object value, Object bound, int limit) {
        if (bound instanceof Long most && value instanceof Long number) {
            return answer(number.compareTo(most) < limit);
        }
        if (bound instanceof String last && value instanceof String text) {
            return answer(Integer.signum(text.compareTo(last)) < limit);
        }
        boolean nothing = value == null && (bound instanceof Long || bound instanceof String);
        return nothing ? Answer.YES : Answer.UNKNOWN;
    }

    private static Answer answer(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }
}
