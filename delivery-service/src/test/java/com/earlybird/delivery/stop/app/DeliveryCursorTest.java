package com.earlybird.delivery.stop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.earlybird.delivery.stop.domain.Given;
import com.earlybird.delivery.stop.domain.Stop;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryCursorTest {
    private final Stop stop = Given.stop();

    @Test
    void a_list_goes_on_within_a_stop_after_what_was_shown_last() {
        List<FoundDelivery> all = DeliveryCursor.after(null, stop, delivery -> true);

        Page<FoundDelivery> first = DeliveryCursor.page(all, 1);
        Page<FoundDelivery> second = DeliveryCursor.page(
                DeliveryCursor.after(
                        DeliveryCursor.read(first.nextCursor()), stop, delivery -> true),
                1);

        assertEquals("DL-20260112-0001", first.items().get(0).delivery().id());
        assertEquals("DL-20260112-0002", second.items().get(0).delivery().id());
        assertNull(second.nextCursor());
    }

    @Test
    void a_cursor_knows_the_date_of_its_stop() {
        assertEquals(Given.DAY, new DeliveryCursor(stop.id(), "DL-20260112-0001").date());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a/b/c", "CU-1:today:MORNING/DL-1", "/", "a:b/c"})
    void what_was_never_given_out_is_refused(String text) {
        assertThrows(Rejection.class, () -> DeliveryCursor.read(text));
    }
}
