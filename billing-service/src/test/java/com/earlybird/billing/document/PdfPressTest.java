package com.earlybird.billing.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPressTest {
    private static final File LOHIT =
            new File("/usr/share/fonts/truetype/lohit-devanagari/Lohit-Devanagari.ttf");
    private static final File MISSING = new File("/nowhere/Missing.ttf");
    private static final Instant MADE = Instant.parse("2026-02-01T00:30:00Z");
    private static final String PAGE = """
            <html><head><style>body { font-family: "%s" }</style></head>
            <body><p>Lakshmi लक्ष्मी श्रीवास्तव owes ₹120</p></body></html>
            """.formatted(PdfPress.FONT);

    private static byte[] print(File... fonts) {
        PdfPress press = new PdfPress(Optional.of(List.of(fonts)));
        try {
            return press.print(PAGE, "BI-202601-0001", MADE).await().atMost(Duration.ofMinutes(1));
        } finally {
            press.stop();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Set<String> fonts(byte[] pdf) throws IOException {
        Set<String> names = new TreeSet<>();
        try (var document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                // A part of a font has six letters and a plus before its name.
                names.add(resources.getFont(name).getName().replaceFirst("^[A-Z]{6}\\+", ""));
            }
        }
        return names;
    }

    @Test
    void letters_that_no_font_has_are_marked_and_the_rest_is_printed() throws IOException {
        byte[] pdf = print(MISSING);

        assertTrue(text(pdf).contains("Lakshmi #"), text(pdf));
        assertTrue(text(pdf).contains("owes ₹120"), text(pdf));
        assertEquals(Set.of("DejaVuSansCondensed"), fonts(pdf));
    }

    @Test
    void a_name_in_devanagari_is_printed_where_its_font_is_installed() throws IOException {
        assumeTrue(LOHIT.canRead(), "fonts-lohit-deva is not installed");

        byte[] pdf = print(MISSING, LOHIT);
        Files.write(Path.of("target", "devanagari.pdf"), pdf);

        assertFalse(text(pdf).contains("#"), text(pdf));
        assertTrue(text(pdf).contains("owes ₹120"), text(pdf));
        assertEquals(Set.of("DejaVuSansCondensed", "Lohit-Devanagari"), fonts(pdf));
        assertArrayEquals(pdf, print(LOHIT));
    }
}
