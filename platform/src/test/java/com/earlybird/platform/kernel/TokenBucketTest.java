package com.earlybird.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void so_many_can_be_taken_at_once_and_no_more() {
        TokenBucket bucket = emptied(30);

        assertTrue(bucket.isEmpty(0));
        assertTrue(bucket.isEmpty(SECOND));
    }

    @Test
    void it_fills_up_evenly() {
        TokenBucket bucket = emptied(30);

        assertFalse(bucket.isEmpty(2 * SECOND));
        bucket.take(2 * SECOND);
        assertTrue(bucket.isEmpty(3 * SECOND));
        assertFalse(bucket.isEmpty(4 * SECOND));
    }

    @Test
    void it_never_holds_more_than_a_minutes_worth() {
        TokenBucket bucket = emptied(2);
        long muchLater = Duration.ofDays(300).toNanos();

        bucket.take(muchLater);
        bucket.take(muchLater);

        assertTrue(bucket.isEmpty(muchLater));
    }

    private static TokenBucket emptied(int perMinute) {
        TokenBucket bucket = TokenBucket.full(perMinute, 0);
        for (int i = 0; i < perMinute; i++) {
            assertFalse(bucket.isEmpty(0));
            bucket.take(0);
        }
        return bucket;
    }
}
