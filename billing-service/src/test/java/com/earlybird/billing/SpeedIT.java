package com.earlybird.billing;

import static com.earlybird.billing.Deliveries.milk;

import com.earlybird.contracts.events.DeliveryConfirmed;
import com.earlybird.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.*;
import org.junit.jupiter.api.*;

@QuarkusTest
class SpeedIT {
    @Inject
    Books books;

    @Inject
    TestClock clock;

    static void cpu(String w){ System.out.println("SPEED cpu "+w+" self "+ProcessHandle.current().info().totalCpuDuration().get()); ProcessHandle.current().descendants().forEach(p->System.out.println("SPEED   "+p.info().commandLine().map(x->x.replaceAll(".*(Embedded\\w+).*","$1")).orElse("")+" "+p.info().totalCpuDuration().get()));}
    @Test
    void speed() {
        books.open("2026-02-01");
        cpu("start");
        long t = System.nanoTime();
        int n = 0;
        for (int day = 1; day <= 25; day++)
            for (int c = 0; c < 2000; c += 500) {
                List<DeliveryConfirmed> b = new ArrayList<>();
                for (int i = c; i < c + 500; i++)
                    b.add(milk(
                            "DL-20260110-" + (10000000 + day * 10000 + i),
                            "CU-20260101-%04d".formatted(i),
                            LocalDate.of(2026, 1, day),
                            5000));
                books.chargeAll(b);
                n += 500;
            }
        System.out.println("SPEED charges/s " + n * 1e9 / (System.nanoTime() - t));
        for (int k = 0; k < 3; k++) {
            t = System.nanoTime();
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(Tokens.admin())
                    .contentType("application/json")
                    .body("{\"month\":\"2026-01\"}")
                    .post("/api/billing/monthly-view")
                    .then()
                    .statusCode(200);
            System.out.println("SPEED view ms " + (System.nanoTime() - t) / 1e6);
        }
        t = System.nanoTime();
        var run = books.close("2026-01");
        System.out.println("SPEED close bills/s " + run.bills() * 1e9 / (System.nanoTime() - t)
                + " " + run.bills());
        for (int k = 0; k < 3; k++) {
            t = System.nanoTime();
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(Tokens.admin())
                    .contentType("application/json")
                    .body("{\"month\":\"2026-01\"}")
                    .post("/api/billing/monthly-view")
                    .then()
                    .statusCode(200);
            System.out.println("SPEED view ms " + (System.nanoTime() - t) / 1e6);
        }
    }
}
