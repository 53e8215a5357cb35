package com.earlybird.billing.online.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.billing.online.app.PaymentProvider;
import com.earlybird.billing.online.domain.OnlinePayment;
import com.earlybird.billing.online.domain.ProviderPage;
import com.earlybird.billing.provider.RazorpayHttp;
import com.earlybird.billing.provider.RazorpayHttp.Answer;
import com.earlybird.platform.kernel.Rejection;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Razorpay's payment links ({@code POST /v1/payment_links}). A link bears our id as its {@code
 * reference_id}, of which the provider allows one: so where an answer was lost, or a process died
 * with it, asking again finds the same link.
 */
@ApplicationScoped
class RazorpayPages implements PaymentProvider {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String LINKS = "/v1/payment_links";
    private static final int MOST_REASON = 200;

    private final RazorpayHttp http;

    RazorpayPages(RazorpayHttp http) {
        this.http = http;
    }

    /** An answer that says: later. */
    private static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy(int status) {
            super("the payment provider said " + status, null, false, false);
        }
    }

    @Override
    public boolean configured() {
        return http.configured();
    }

    @Override
    public Uni<ProviderPage> open(OnlinePayment payment, String description) {
        return attempt(payment, description, TRIES);
    }

    private Uni<ProviderPage> attempt(OnlinePayment payment, String description, int triesLeft) {
        boolean first = triesLeft == TRIES;
        return (first ? none() : existing(payment))
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : create(payment, description))
                .onFailure(RazorpayPages::mayPass)
                .recoverWithUni(e -> triesLeft <= 1
                        ? Uni.createFrom().failure(away(e))
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(PAUSE.multipliedBy(1L << (TRIES - triesLeft)))
                                .chain(() -> attempt(payment, description, triesLeft - 1)));
    }

    private Uni<ProviderPage> create(OnlinePayment payment, String description) {
        return http.post(LINKS, link(payment, description)).flatMap(answer -> {
            if (answer.good()) {
                return Uni.createFrom().item(page(answer.body(), payment));
            }
            mustNotBeAway(answer);
            // It may be there from a try whose answer was lost.
            return existing(payment)
                    .map(found -> found.orElseThrow(() -> Rejection.refused(
                            "provider-refused",
                            "The payment provider does not take it: " + reason(answer.body()))));
        });
    }

    private static Map<String, Object> link(OnlinePayment payment, String description) {
        return Map.of(
                "amount",
                payment.amountPaise(),
                "currency",
                "INR",
                "accept_partial",
                false,
                "reference_id",
                payment.id(),
                "description",
                description,
                "notes",
                Map.of("reference_id", payment.id()),
                "notify",
                Map.of("sms", false, "email", false),
                "reminder_enable",
                false);
    }

    private Uni<Optional<ProviderPage>> existing(OnlinePayment payment) {
        String query = "?reference_id=" + URLEncoder.encode(payment.id(), UTF_8);
        return http.get(LINKS + query).map(answer -> {
            mustNotBeAway(answer);
            for (JsonNode link : answer.body().path("payment_links")) {
                if (link.path("reference_id").asText("").equals(payment.id())) {
                    return Optional.of(page(link, payment));
                }
            }
            return Optional.empty();
        });
    }

    private static ProviderPage page(JsonNode link, OnlinePayment payment) {
        String id = link.path("id").asText("");
        String url = link.path("short_url").asText("");
        boolean ours = link.path("amount").asLong(-1) == payment.amountPaise();
        if (id.isEmpty() || url.isEmpty() || !ours) {
            Log.errorf("the payment provider's link of %s is not what was asked", payment.id());
            throw Rejection.unavailable(
                    "provider-away", "The payment provider's answer is not what was asked for.");
        }
        return new ProviderPage(id, url);
    }

    private static void mustNotBeAway(Answer answer) {
        if (answer.passing()) {
            throw new Busy(answer.status());
        }
        if (answer.status() == 401 || answer.status() == 403) {
            Log.error("the payment provider does not take earlybird.billing.provider.key-id");
            throw Rejection.unavailable(
                    "provider-refuses-keys", "The payment provider does not know this business.");
        }
    }

    private static String reason(JsonNode body) {
        String said = body.path("error").path("description").asText("no reason given");
        return said.length() <= MOST_REASON ? said : said.substring(0, MOST_REASON);
    }

    private static boolean mayPass(Throwable e) {
        return e instanceof IOException || e instanceof Busy;
    }

    private static Throwable away(Throwable e) {
        Log.warnf("the payment provider gives no answer: %s", e.getMessage());
        return Rejection.unavailable(
                "provider-away", "The payment provider gives no answer; try again.");
    }

    private static Uni<Optional<ProviderPage>> none() {
        return Uni.createFrom().item(Optional.empty());
    }
}
