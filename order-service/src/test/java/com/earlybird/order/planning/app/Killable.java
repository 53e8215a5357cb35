package com.earlybird.order.planning.app;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A process that can be killed before and after each thing it asks of its ports. */
final class Killable {
    /** It is dead: nothing in the use cases may go on after this. */
    static final class Killed extends RuntimeException {
        Killed(String where) {
            super(where, null, false, false);
        }
    }

    private final List<String> steps = new ArrayList<>();
    private int killAt = Integer.MAX_VALUE;

    /** It lives on, and dies at its {@code step}-th step from now; 0 is never. */
    void killAt(int step) {
        steps.clear();
        killAt = step == 0 ? Integer.MAX_VALUE : step;
    }

    /** What it did since then. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    /** A port whose methods are answered by name. */
    @SuppressWarnings("unchecked")
    <T> T port(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    String name = type.getSimpleName() + "." + method.getName();
                    if (!answers.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(name);
                    }
                    step("before " + name);
                    Object answer = answers.get(method.getName()).apply(args);
                    step("after " + name);
                    return answer;
                });
    }

    private void step(String name) {
        if (steps.size() >= killAt) {
            throw new Killed("dead already, at " + name);
        }
        steps.add(name);
        if (steps.size() == killAt) {
            throw new Killed(name);
        }
    }
}
