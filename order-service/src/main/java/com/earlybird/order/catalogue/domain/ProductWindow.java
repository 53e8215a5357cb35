package com.earlybird.order.catalogue.domain;

import com.earlybird.contracts.Shift;
import com.earlybird.order.settings.domain.ChangeWindow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/** What may still be changed of several products: the one that closes first decides. */
public final class ProductWindow {
    private ProductWindow() {}

    /** {@code window} with the cut-offs of the product that closes first on that day. */
    public static ChangeWindow strictest(
            ChangeWindow window, Collection<Product> products, LocalDate date, Shift shift) {
        return products.stream()
                .map(product -> window.overriddenBy(product.cutOffs()))
                .min(Comparator.comparing(own -> own.cutOff().of(date, shift)))
                .orElse(window);
    }
}
