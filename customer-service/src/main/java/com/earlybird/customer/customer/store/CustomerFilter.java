package com.earlybird.customer.customer.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.contracts.Role;
import com.earlybird.customer.customer.app.Customers;
import com.earlybird.customer.user.app.PhoneNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** The store's form of a question for customers. */
final class CustomerFilter {
    private static final Pattern WHOLE_ID = Pattern.compile("CU-\\d{8}-\\d{4,}");
    private static final Pattern DIGITS = Pattern.compile("\\+?[\\d\\s().-]+");

    private CustomerFilter() {}

    static Bson of(Customers.Query query) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("role", Role.CUSTOMER.name()));
        if (query.area() != null) {
            filters.add(eq("profile.area", query.area()));
        }
        if (query.deliveryBoyId() != null) {
            filters.add(eq("profile.delivery_boy_id", query.deliveryBoyId()));
        }
        if (query.status() != null) {
            filters.add(status(query.status(), query.today()));
        }
        if (query.search() != null && !query.search().isBlank()) {
            filters.add(search(query.search().strip()));
        }
        return and(filters);
    }

    private static Bson status(CustomerStatus status, LocalDate today) {
        String day = today.toString();
        Bson holds = and(
                eq("status", status.name()), lte("from", day), or(gt("to", day), eq("to", null)));
        // Before its first status begins, a customer is called by that one.
        Bson begins = and(eq("statuses.0.status", status.name()), gt("statuses.0.from", day));
        return or(elemMatch("statuses", holds), begins);
    }

    /** A whole id or phone is one key to look up; a part of a name, phone or id is searched for. */
    private static Bson search(String text) {
        if (WHOLE_ID.matcher(text).matches()) {
            return eq("_id", text);
        }
        boolean number = DIGITS.matcher(text).matches();
        return PhoneNumbers.read(text)
                .map(phone -> eq("contact.phone_key", phone))
                .orElseGet(() -> {
                    Bson name = regex("name", literal(text), "i");
                    Bson id = regex("_id", literal(text), "i");
                    String digits = text.replaceAll("\\D", "");
                    return number && !digits.isEmpty()
                            ? or(name, id, regex("contact.phone", digits))
                            : or(name, id);
                });
    }

    /** Whatever is no letter, digit or space loses its meaning in a pattern. */
    private static String literal(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}\\s]", "\\\\$0");
    }
}
