package com.earlybird.order.catalogue.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A shelf of the shop, which products name by {@code name}. Where it is renamed its id stays, and the
 * id of the new name leads to it, so that a name is there once and a former name is still found.
 *
 * @param id its first name in small letters with dashes, however it is spelt
 * @param position where it stands in the shop, the lowest first
 * @param active whether it is shown
 * @param formerNames the latest first; a product that says one of them has yet to follow
 * @param sameAs the category that this name leads to, or null for a category
 */
public record Category(
        String id,
        String name,
        String description,
        int position,
        boolean active,
        List<String> formerNames,
        String sameAs,
        Instant createdAt,
        Instant updatedAt) {
    private static final int MOST_NAMES = 50;

    public Category {
        formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
    }

    public static Category named(String name, String description, int position, Instant now) {
        String plain = name.strip();
        return new Category(
                idOf(plain), plain, description, position, true, List.of(), null, now, now);
    }

    public static String idOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** The id of {@code newName}, as what leads here: nobody else can take it then. */
    public Category knownAs(String newName, Instant now) {
        String plain = newName.strip();
        return new Category(idOf(plain), plain, null, 0, false, List.of(), id, now, now);
    }

    /** What is null stays; the same again stays as it is. */
    public Category changed(
            String newName,
            String newDescription,
            Integer newPosition,
            Boolean newActive,
            Instant now) {
        String plain = newName == null ? name : newName.strip();
        Category next = new Category(
                id,
                plain,
                newDescription == null ? description : newDescription,
                newPosition == null ? position : newPosition,
                newActive == null ? active : newActive,
                plain.equals(name) ? formerNames : namesBefore(plain),
                sameAs,
                createdAt,
                updatedAt);
        return next.equals(this) ? this : next.at(now);
    }

    /** All names under which a product can be of it. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), formerNames.stream()).toList();
    }

    private List<String> namesBefore(String newName) {
        return names().stream()
                .filter(former -> !former.equals(newName))
                .limit(MOST_NAMES)
                .toList();
    }

    private Category at(Instant now) {
        return new Category(
                id, name, description, position, active, formerNames, sameAs, createdAt, now);
    }
}
