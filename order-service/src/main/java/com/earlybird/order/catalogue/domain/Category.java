package com.earlybird.order.catalogue.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * A shelf of the shop. Products name it by {@code name}, which never changes.
 *
 * @param id its name in small letters with dashes, so that a name is there once however it is spelt
 * @param position where it stands in the shop, the lowest first
 * @param active whether it is shown
 */
public record Category(
        String id,
        String name,
        String description,
        int position,
        boolean active,
        Instant createdAt,
        Instant updatedAt) {
    public static Category named(String name, String description, int position, Instant now) {
        String plain = name.strip();
        return new Category(idOf(plain), plain, description, position, true, now, now);
    }

    public static String idOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** What is null stays; the same again stays as it is. */
    public Category changed(
            String newDescription, Integer newPosition, Boolean newActive, Instant now) {
        Category next = new Category(
                id,
                name,
                newDescription == null ? description : newDescription,
                newPosition == null ? position : newPosition,
                newActive == null ? active : newActive,
                createdAt,
                updatedAt);
        return next.equals(this)
                ? this
                : new Category(
                        id, name, next.description, next.position, next.active, createdAt, now);
    }
}
