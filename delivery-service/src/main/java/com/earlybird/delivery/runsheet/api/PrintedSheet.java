package com.earlybird.delivery.runsheet.api;

import com.earlybird.delivery.runsheet.app.RunSheet;
import com.earlybird.delivery.stop.app.SheetStop;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The run sheet on paper: for the van, and for a phone whose battery is flat. */
@ApplicationScoped
class PrintedSheet {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final Template template;

    PrintedSheet(@Location("run-sheet") Template template) {
        this.template = template;
    }

    Uni<String> html(RunSheet sheet) {
        return template.data("sheet", sheet)
                .data("day", DAY.format(sheet.date()))
                .data("words", new Words())
                .createUni();
    }

    /** How the page writes things. */
    public static final class Words {
        public String qty(BigDecimal qty) {
            return qty.stripTrailingZeros().toPlainString();
        }

        /** A quantity that is asked for otherwise, with its sign; empty for none. */
        public String otherwise(BigDecimal qty) {
            return qty.signum() == 0 ? "" : (qty.signum() > 0 ? "+ " : "− ") + qty(qty.abs());
        }

        public String ask(SheetStop.SheetAdjustment asked) {
            String goods = "%s × %s".formatted(qty(asked.qty()), asked.productName());
            return switch (asked.kind()) {
                case EXTRA -> goods + " more, not charged";
                case LESS -> goods + " less";
                case SWAP -> goods + " instead of " + asked.insteadOfProductName();
                case COLLECT -> "take back " + goods;
            };
        }
    }
}
