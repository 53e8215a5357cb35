package com.earlybird.customer;

import com.earlybird.testing.OpenApiDrift;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CustomerServers.class)
class OpenApiIT {
    @Test
    void the_checked_in_api_is_the_running_one() {
        OpenApiDrift.check(Path.of("openapi.yaml"));
    }
}
