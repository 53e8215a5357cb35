package com.earlybird.customer.user.app;

import com.earlybird.customer.user.domain.PasswordRule;
import com.earlybird.platform.kernel.Rejection;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * bcrypt, on threads of its own: it is slow on purpose and must hold up nothing else. When more wait
 * than may, the answer is 503 {@code busy}.
 */
@Startup // the first login is not to wait for it
@ApplicationScoped
public class Passwords {
    private static final int COST = 10;

    private final ThreadPoolExecutor threads;
    private final String nobodys = BcryptUtil.bcryptHash("nobody's password", COST);

    Passwords(
            @ConfigProperty(name = "earlybird.passwords.threads") int threads,
            @ConfigProperty(name = "earlybird.passwords.queue") int queue) {
        this.threads = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queue), work -> {
                    Thread thread = new Thread(work, "passwords");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** The hash of a new password, the value of {@code field}; null for none. */
    public Uni<String> hash(String field, String password) {
        if (password == null) {
            return Uni.createFrom().nullItem();
        }
        PasswordRule.check(field, password);
        return aside(() -> BcryptUtil.bcryptHash(password, COST));
    }

    /** Whether it is the right one. Takes as long when there is no hash to compare with. */
    public Uni<Boolean> matches(String password, String hash) {
        return aside(() -> {
            boolean right = BcryptUtil.matches(password, hash == null ? nobodys : hash);
            return hash != null && right;
        });
    }

    private <T> Uni<T> aside(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(threads)
                .onFailure(RejectedExecutionException.class)
                .transform(
                        e -> Rejection.unavailable("busy", "Too many are logging in; try again."));
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
