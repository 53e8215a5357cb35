package com.earlybird.billing.bill.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The link that a UPI app opens with everything filled in (NPCI, "UPI Linking Specifications":
 * {@code pa} payee address, {@code pn} payee name, {@code tr} our reference, {@code tn} note, {@code
 * am} amount in rupees, {@code cu} currency).
 */
public final class UpiLink {
    private UpiLink() {}

    public static String of(String vpa, String payee, String billId, long amountPaise) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("pa", vpa);
        parameters.put("pn", payee);
        parameters.put("tr", billId);
        parameters.put("tn", "Bill " + billId);
        parameters.put("am", BigDecimal.valueOf(amountPaise, 2).toPlainString());
        parameters.put("cu", "INR");
        return "upi://pay?"
                + parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        // UPI apps read percent-encoding, and some of them take a plus for a plus.
        return URLEncoder.encode(value, UTF_8).replace("+", "%20").replace("%40", "@");
    }
}
