package com.earlybird.order.catalogue.api;

import com.earlybird.order.catalogue.domain.Category;

import java.time.Instant;

/** A category; products name it by {@code name}. */
public record CategoryView(
        String id,
        String name,
        String description,
        int position,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {
    static CategoryView of(Category category) {
        return new CategoryView(
                category.id(),
                category.name(),
                category.description(),
                category.position(),
                category.active(),
                category.createdAt(),
                category.updatedAt());
    }
}
