package com.earlybird.delivery.cash.app;

/**
 * The id of a collection with the page that was open when it was first asked for. A retry, however
 * late, looks from that page on, and so finds what was written before.
 */
public record CollectionKey(String collectionId, String pageId) {
    private static final String BETWEEN = "@";

    public static CollectionKey read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new CollectionKey(parts[0], parts[1]);
    }

    public String text() {
        return collectionId + BETWEEN + pageId;
    }
}
