package com.earlybird.runner.bench;

import com.earlybird.contracts.Shift;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;

/**
 * Households by the street, as delivery-service stores them: each has one stop in a shift, with a
 * delivery boy for so many doors.
 */
record Streets(int boys, int stopsPerRun) {
    private static final Decimal128 ZERO = Decimal128.parse("0");
    private static final Decimal128 TWO = Decimal128.parse("2");

    int stops() {
        return boys * stopsPerRun;
    }

    static String boy(int i) {
        return "DB-%04d".formatted(i + 1);
    }

    static String boysPhone(int i) {
        return "+9197%08d".formatted(20_000_000 + i);
    }

    /** The number of the delivery boy who has this door on his run. */
    int boyOf(int i) {
        return i / stopsPerRun;
    }

    String customer(int i) {
        return "CU-20250601-%04d".formatted(i + 1);
    }

    List<Document> customers() {
        return all().mapToObj(this::customerDocument).toList();
    }

    List<Document> keys(LocalDate day, Shift shift) {
        return all().mapToObj(i -> document(order(i) + ":" + day + ":" + shift)
                        .append("delivery_id", delivery(i, day, shift))
                        .append("stop_id", stopId(i, day, shift)))
                .toList();
    }

    List<Document> runs(LocalDate day, Shift shift) {
        return IntStream.range(0, boys)
                .mapToObj(boy -> document(boy(boy) + ":" + day + ":" + shift)
                        .append("delivery_boy_id", boy(boy))
                        .append("date", day.toString())
                        .append("shift", shift.name())
                        .append(
                                "stop_ids",
                                IntStream.range(boy * stopsPerRun, (boy + 1) * stopsPerRun)
                                        .mapToObj(i -> stopId(i, day, shift))
                                        .toList()))
                .toList();
    }

    List<Document> stops(LocalDate day, Shift shift, boolean delivered) {
        return all().mapToObj(i -> document(stopId(i, day, shift))
                        .append("customer_id", customer(i))
                        .append("date", day.toString())
                        .append("shift", shift.name())
                        .append("delivery_boy_id", boy(boyOf(i)))
                        .append(
                                "recipient",
                                new Document("name", "Customer " + i)
                                        .append("phone", phone(i))
                                        .append("area", area(i))
                                        .append("address", i + " Lake Road, Chennai 600004")
                                        .append("latitude", latitude(i))
                                        .append("longitude", longitude(i)))
                        .append("deliveries", List.of(deliveryDocument(i, day, shift, delivered))))
                .toList();
    }

    private IntStream all() {
        return IntStream.range(0, stops());
    }

    private static Document document(String id) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("outbox", List.of())
                .append("id", id);
    }

    private Document customerDocument(int i) {
        return document(customer(i))
                .append("name", "Customer " + i)
                .append("phone", phone(i))
                .append("area", area(i))
                .append(
                        "addresses",
                        List.of(new Document("address_id", "AD-1")
                                .append("address_line1", i + " Lake Road")
                                .append("city", "Chennai")
                                .append("state", "Tamil Nadu")
                                .append("pincode", "600004")
                                .append("latitude", latitude(i))
                                .append("longitude", longitude(i))
                                .append("is_default", true)))
                .append("delivery_boy_id", boy(boyOf(i)))
                .append("notes", "Hang the bag on the gate.");
    }

    private Document deliveryDocument(int i, LocalDate day, Shift shift, boolean delivered) {
        Document item = new Document("product_id", "PR-0001")
                .append("product_name", "Toned milk")
                .append("unit", "500 ml pouch")
                .append("ordered_qty", TWO)
                .append("delivered_qty", delivered ? TWO : ZERO)
                .append("quantity_step", Decimal128.parse("1"))
                .append("unit_price_paise", 3_400L)
                .append("hsn_code", "0401")
                .append("tax_rate_percent", ZERO);
        Document document = new Document("id", delivery(i, day, shift))
                .append("order_id", order(i))
                .append("order_type", "SUBSCRIPTION")
                .append("status", delivered ? "DELIVERED" : "PENDING")
                .append("revision", delivered ? 1L : 0L)
                .append("items", List.of(item))
                .append("schedule_version", 1L)
                .append("revisions", delivered ? List.of(revision(day)) : List.of());
        return delivered ? document.append("delivery_type", "FULL") : document;
    }

    private static Document revision(LocalDate day) {
        return new Document("revision", 1L)
                .append(
                        "items",
                        List.of(new Document("product_id", "PR-0001")
                                .append("delivered_qty", TWO)
                                .append("previous_qty", ZERO)))
                .append("status", "DELIVERED")
                .append("delivery_type", "FULL")
                .append("scope", "FULL")
                .append("confirmed_via", "DELIVERY_BOY")
                .append("confirmed_by", "UR-0002")
                .append("confirmed_at", day + "T01:10:00.000Z");
    }

    private String stopId(int i, LocalDate day, Shift shift) {
        return customer(i) + ":" + day + ":" + shift;
    }

    private static String order(int i) {
        return "SU-20250601-%04d".formatted(i + 1);
    }

    private String delivery(int i, LocalDate day, Shift shift) {
        int number = shift == Shift.MORNING ? i + 1 : stops() + i + 1;
        return "DL-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(day), number);
    }

    private static String area(int i) {
        return "Area " + i % 10;
    }

    private static String phone(int i) {
        return "+9198%08d".formatted(10_000_000 + i);
    }

    /** Doors lie scattered over a square of some kilometres, the same in every run. */
    private static Decimal128 latitude(int i) {
        return degrees(13, i * 7_919L);
    }

    private static Decimal128 longitude(int i) {
        return degrees(80, i * 104_729L);
    }

    private static Decimal128 degrees(int whole, long scattered) {
        return new Decimal128(
                BigDecimal.valueOf(whole).add(BigDecimal.valueOf(scattered % 50_000, 6)));
    }
}
