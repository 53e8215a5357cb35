package com.earlybird.billing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The calls of tests about money that comes in: as staff, as a customer, as the provider. */
final class MoneyIn {
    static final String SECRET = "the-providers-secret";
    static final String GSTIN = "27AAAAA0000A1Z5";

    private MoneyIn() {}

    static ValidatableResponse post(String token, String path, String json) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(json)
                .post(path)
                .then();
    }

    /** Says who the business is, with its GSTIN or without one. */
    static void business(String gstin) {
        String registered = gstin == null ? "" : ",\"gstin\":\"" + gstin + "\"";
        given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body("{\"business_name\":\"Sunrise\",\"due_days\":10" + registered + "}")
                .put("/api/billing/settings")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    static ValidatableResponse statement(String csv) {
        return given().auth()
                .oauth2(Tokens.admin())
                .contentType("text/csv")
                .body(csv)
                .post("/api/payments/bank-statements?account=HDFC-1")
                .then();
    }

    /** As the provider sends it. */
    static ValidatableResponse hook(String body) {
        return hook(body, signature(body), "evt_1");
    }

    static ValidatableResponse hook(String body, String signature, String eventId) {
        return given().contentType(ContentType.JSON)
                .header("X-Razorpay-Signature", signature)
                .header("x-razorpay-event-id", eventId)
                .body(body.getBytes(UTF_8))
                .post("/api/webhooks/payments")
                .then();
    }

    static String captured(String payment, long paise, String notes) {
        return """
                {"event":"payment.captured","payload":{"payment":{"entity":%s}}}""".formatted(entity(payment, paise, notes));
    }

    /** As the provider tells it of a link that bears our reference, which the payment does not. */
    static String linkPaid(String payment, long paise, String reference) {
        return """
                {"event":"payment_link.paid","payload":{"payment":{"entity":%s},
                 "payment_link":{"entity":{"id":"plink_%s","reference_id":"%s","amount":%d,
                 "status":"paid"}}}}""".formatted(entity(payment, paise, "[]"), reference, reference, paise);
    }

    static String refunded(String payment, long paise, String refund, long back, String notes) {
        return """
                {"event":"refund.processed","payload":{"payment":{"entity":%s},
                 "refund":{"entity":{"id":"%s","amount":%d,"currency":"INR","payment_id":"%s"}}}}""".formatted(entity(payment, paise, notes), refund, back, payment);
    }

    private static String entity(String payment, long paise, String notes) {
        return """
                {"id":"%s","amount":%d,"currency":"INR","status":"captured","notes":%s}""".formatted(payment, paise, notes);
    }

    static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
