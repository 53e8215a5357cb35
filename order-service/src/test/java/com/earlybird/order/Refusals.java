package com.earlybird.order;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.platform.kernel.Rejection;
import org.junit.jupiter.api.function.Executable;

/** Says which code a rule refuses with. */
public final class Refusals {
    private Refusals() {}

    /** The code, or a failure of the test if nothing is refused. */
    public static String code(Executable work) {
        return assertThrows(Rejection.class, work).code();
    }
}
