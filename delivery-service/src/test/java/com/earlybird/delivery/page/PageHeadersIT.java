package com.earlybird.delivery.page;

import static com.earlybird.delivery.Street.newBoy;
import static com.earlybird.delivery.Street.tellStaff;
import static com.earlybird.delivery.Street.today;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.earlybird.delivery.link.Links;
import com.earlybird.delivery.link.domain.LinkToken;
import com.earlybird.testing.EarlyBirdServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser, a search engine and a neighbour on the way are told of the pages. */
@QuarkusTest
@QuarkusTestResource(EarlyBirdServers.class)
class PageHeadersIT {
    @Test
    void a_shared_links_page_is_kept_nowhere_found_by_nobody_and_framed_by_none() {
        String boy = newBoy();
        tellStaff(boy, "Ravi", true, 1);
        Links.awaitBoy(boy);
        String token = Links.made("delivery_boy_id", boy, "date", today()).getString("token");

        isGuarded("/shared-delivery/" + token, 200);
    }

    @Test
    void the_page_for_a_token_that_opens_nothing_is_guarded_too() {
        isGuarded("/shared-delivery/" + LinkToken.random().text(), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/delivery-app", "/delivery-app/board", "/delivery-app/link"})
    void the_pages_for_everybody_are_guarded(String path) {
        isGuarded(path, 200);
    }

    private static void isGuarded(String path, int status) {
        given().header("X-Forwarded-For", Links.newAddress())
                .get(path)
                .then()
                .statusCode(status)
                .contentType(containsString("text/html"))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("script-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY");
    }
}
