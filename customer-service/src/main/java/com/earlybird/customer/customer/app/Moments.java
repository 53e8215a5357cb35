package com.earlybird.customer.customer.app;

import com.earlybird.customer.customer.domain.Customer.Moment;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Stored;

/** The moment of a change: now, by the business clock, making the next version. */
record Moments(BusinessClock clock) {
    Moment of(Stored<?> stored) {
        return new Moment(stored.nextVersion(), clock.now(), clock.today());
    }
}
