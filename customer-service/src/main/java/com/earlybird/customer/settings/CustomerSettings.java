package com.earlybird.customer.settings;

import com.earlybird.platform.kernel.Rejection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/**
 * Whom the business serves.
 *
 * @param areas the areas it delivers to, as holds and run sheets name them; none for anywhere
 */
public record CustomerSettings(
        @NotNull @Size(max = 500) List<@NotBlank @Size(max = 60) String> areas) {
    static final CustomerSettings INITIAL = new CustomerSettings(List.of());

    /** Refuses an area that the business does not deliver to. */
    public void mustServe(String area) {
        if (!areas.isEmpty() && !areas.contains(area)) {
            throw Rejection.malformed("area", "must be one of the areas that are delivered to");
        }
    }
}
