package com.earlybird.customer.auth.app;

import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.TokenBucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows an address that tries many logins. Only wrong tries count, so a household or an office
 * behind one address is not in its own way. Each instance counts for itself.
 */
@ApplicationScoped
public class AddressLimit {
    private static final int MOST_ADDRESSES = 10_000;

    private final int triesPerMinute;
    private final Map<String, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    AddressLimit(
            @ConfigProperty(name = "earlybird.login.wrong-tries-per-minute") int triesPerMinute) {
        this.triesPerMinute = triesPerMinute;
    }

    synchronized void mustHaveTriesLeft(String address) {
        TokenBucket bucket = buckets.get(address);
        if (bucket != null && bucket.isEmpty(System.nanoTime())) {
            throw Rejection.tooMany("too-many", "Too many wrong logins from here; wait a minute.");
        }
    }

    synchronized void countWrongTry(String address) {
        buckets.computeIfAbsent(address, a -> TokenBucket.full(triesPerMinute, System.nanoTime()))
                .take(System.nanoTime());
    }
}
