package com.earlybird.customer.user.app;

import static com.earlybird.customer.Api.asAdmin;
import static com.earlybird.customer.Api.login;
import static com.earlybird.customer.Api.newEmail;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.earlybird.customer.CustomerServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class FirstAccountsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    FirstAccounts firstAccounts;

    @Test
    void a_later_start_does_not_change_the_password() {
        firstAccounts
                .create("Administrator", CustomerServers.ADMIN_LOGIN, "another password")
                .await()
                .atMost(SOON);

        login(CustomerServers.ADMIN_LOGIN, "another password").then().statusCode(401);
        login(CustomerServers.ADMIN_LOGIN, CustomerServers.ADMIN_PASSWORD)
                .then()
                .statusCode(200)
                .body("user.id", equalTo("UR-0001"));
    }

    @Test
    void instances_that_start_together_make_one_administrator() {
        String email = newEmail();
        List<Uni<Void>> starts = IntStream.range(0, 4)
                .mapToObj(i -> firstAccounts.create("Administrator", email, "the same password"))
                .toList();

        Uni.join().all(starts).andFailFast().await().atMost(SOON);

        List<String> found = asAdmin()
                .get("/api/users?role=ADMIN&limit=500")
                .then()
                .extract()
                .path("items.findAll { it.email == '" + email + "' }.id");
        assertEquals(1, found.size());
        login(email, "the same password").then().statusCode(200);
    }
}
