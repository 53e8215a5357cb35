package com.earlybird.platform.health;

import com.earlybird.platform.start.StartUp;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Startup;

/** Started when the store was reached and the start-up work is done; until then, what it waits for. */
@Startup
@ApplicationScoped
public class StartUpCheck implements HealthCheck {
    private final StartUp startUp;

    StartUpCheck(StartUp startUp) {
        this.startUp = startUp;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("start-up");
        String waitsFor = startUp.waitsFor();
        if (waitsFor != null) {
            answer.withData("waits_for", waitsFor);
        }
        return answer.status(waitsFor == null).build();
    }
}
