package com.earlybird.billing;

import com.earlybird.billing.provider.RazorpayHttp;

import io.quarkus.test.Mock;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.Optional;

/** No payment provider, until a test says where one is. */
@Mock
@ApplicationScoped
public class TestProvider extends RazorpayHttp {
    private volatile Account at;

    public TestProvider() {
        super("", Optional.empty(), Optional.empty(), Duration.ofMillis(700));
    }

    public void on(int port, String secret) {
        at = new Account("http://127.0.0.1:" + port, "rzp_test_key", secret);
    }

    public void off() {
        at = null;
    }

    @Override
    protected Optional<Account> account() {
        return Optional.ofNullable(at);
    }
}
