package com.earlybird.customer.customer.domain;

import com.earlybird.contracts.Role;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Rejection;

import java.util.regex.Pattern;

/**
 * How a customer is served.
 *
 * @param language of messages, a language tag
 * @param area as holds and run sheets name it
 * @param deliveryBoyId {@code DB-…} who carries, or null
 * @param marketingBoyId {@code UR-…} who won this customer, or null
 * @param notes for those who serve, or null
 * @param mapLink https, or null
 * @param houseImageUrl https, or null
 */
public record Profile(
        String language,
        String area,
        String deliveryBoyId,
        String marketingBoyId,
        String notes,
        String mapLink,
        String houseImageUrl) {
    public static final String USUAL_LANGUAGE = "en";

    private static final Pattern LANGUAGE_TAG =
            Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /** The marketing staff who brings a customer in is noted, unless somebody else is named. */
    public static String wonBy(Caller creator) {
        return creator.is(Role.MARKETING_STAFF) ? creator.userId() : null;
    }

    /** The same, when every part of it is well formed; else a refusal of the part that is not. */
    public Profile checked() {
        if (!LANGUAGE_TAG.matcher(language).matches()) {
            throw Rejection.malformed("language", "must be a language tag such as en or hi");
        }
        if (area.isBlank()) {
            throw Rejection.malformed("area", "must not be blank");
        }
        Links.check("map_link", mapLink);
        Links.check("house_image_url", houseImageUrl);
        return this;
    }
}
