package com.earlybird.delivery.boy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.earlybird.contracts.Role;
import com.earlybird.contracts.events.StaffState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryBoyTest {
    private final DeliveryBoy boy = DeliveryBoy.of(state(3, "Murugan", true))
            .edit("Mylapore", "Bicycle", null)
            .state();

    @Test
    void a_newer_staff_state_changes_what_staff_says_and_leaves_what_is_kept_here() {
        DeliveryBoy followed = boy.follow(state(4, "Murugan S", false)).state();

        assertEquals("Murugan S", followed.name());
        assertFalse(followed.active());
        assertEquals("Mylapore", followed.area());
    }

    @Test
    void an_older_or_equal_staff_state_says_nothing_new() {
        assertEquals(boy, boy.follow(state(3, "Other", false)).state());
        assertEquals(boy, boy.follow(state(2, "Other", false)).state());
    }

    @Test
    void a_field_left_out_stays_and_an_empty_one_is_taken_away() {
        DeliveryBoy edited = boy.edit(null, "", " Knows the dogs ").state();

        assertEquals("Mylapore", edited.area());
        assertNull(edited.vehicle());
        assertEquals("Knows the dogs", edited.notes());
    }

    private static StaffState state(long version, String name, boolean active) {
        return new StaffState(
                "UR-0003",
                Role.DELIVERY_BOY,
                "DB-0001",
                name,
                "+919840054321",
                active,
                version,
                Instant.EPOCH);
    }
}
