package com.earlybird.order.catalogue.api;

import com.earlybird.order.catalogue.app.AddCategory;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A category to add; {@code position} says where it stands, the lowest first. */
public record NewCategory(
        @NotBlank @Size(max = 60) @Pattern(regexp = ".*[\\p{L}\\p{N}].*", message = "has a letter")
        String name,

        @Size(max = 500) String description,
        @Min(0) @Max(10_000) Integer position) {
    AddCategory.Command command(Caller caller) {
        return new AddCategory.Command(name, description, position == null ? 0 : position, caller);
    }
}
