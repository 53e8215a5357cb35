package com.earlybird.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checked-in OpenAPI document is the running one. After a wanted change, write it anew with
 * {@code -Dearlybird.openapi.write=true} and look at the difference before committing it.
 */
public final class OpenApiDrift {
    private OpenApiDrift() {}

    public static void check(Path checkedIn) {
        String running = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            if (Boolean.getBoolean("earlybird.openapi.write")) {
                Files.writeString(checkedIn, running);
            }
            assertEquals(
                    Files.readString(checkedIn),
                    running,
                    "the API has changed; run with -Dearlybird.openapi.write=true if it is meant");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
