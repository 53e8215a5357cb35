package com.earlybird.order.catalogue.api;

import com.earlybird.order.catalogue.app.ChangeCategory;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is to be different; what is left out stays. */
public record CategoryPatch(
        @Size(min = 1, max = 60)
        @Pattern(regexp = ".*[\\p{L}\\p{N}].*", message = "has a letter")
        String name,

        @Size(max = 500) String description,
        @Min(0) @Max(10_000) Integer position,
        Boolean active) {
    ChangeCategory.Command command(String id, Long ifMatch, Caller caller) {
        return new ChangeCategory.Command(id, ifMatch, name, description, position, active, caller);
    }
}
