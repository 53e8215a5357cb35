package com.earlybird.billing.document;

import com.earlybird.platform.kernel.Rejection;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pages of XHTML as PDF. The bytes are a function of the page and of when it says it was made, so
 * the same bill is the same file for ever. A press is slow and hungry, so few work at a time, on
 * threads of their own, and a long queue is refused.
 */
@ApplicationScoped
public class PdfPress {
    /** The family that templates name; with the rupee sign. */
    public static final String FONT = "DejaVu Sans Condensed";

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String OTHER_SCRIPT = "Other script ";
    private static final int PRESSES = 2;
    private static final int LONGEST_QUEUE = 64;
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final Set<FSFontUseCase> LAST_RESORT = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final ThreadPoolExecutor presses = new ThreadPoolExecutor(
            PRESSES, PRESSES, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(LONGEST_QUEUE));

    private final List<File> otherScripts;

    /**
     * @param fonts TrueType files for letters that {@link #FONT} lacks; one that is not there is
     *     passed over
     */
    PdfPress(@ConfigProperty(name = "earlybird.billing.pdf-fonts") Optional<List<File>> fonts) {
        otherScripts = fonts.orElse(List.of()).stream().filter(File::canRead).toList();
    }

    /**
     * @param title of the document
     * @param made the date the file bears
     * @throws Rejection {@code documents-busy} when too many wait
     */
    public Uni<byte[]> print(String xhtml, String title, Instant made) {
        return Uni.createFrom()
                .item(() -> pdf(xhtml, title, made))
                .runSubscriptionOn(presses)
                .onFailure(RejectedExecutionException.class)
                .transform(e -> Rejection.unavailable(
                        "documents-busy", "Many documents are being printed; try again."));
    }

    private byte[] pdf(String xhtml, String title, Instant made) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "DejaVuSansCondensed.ttf", NORMAL);
        font(builder, "DejaVuSansCondensed-Bold.ttf", BOLD);
        otherScripts.forEach(file -> builder.useFont(
                file, OTHER_SCRIPT + file.getName(), NORMAL, FontStyle.NORMAL, true, LAST_RESORT));
        // Nothing is fetched: a page holds what it needs, and a name on it must not reach out.
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.useFastMode().withHtmlContent(xhtml, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                document.setDocumentInformation(information(title, made));
                document.setDocumentId(made.toEpochMilli() ^ title.hashCode());
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static PDDocumentInformation information(String title, Instant made) {
        GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.setTime(Date.from(made));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("EarlyBird");
        information.setCreationDate(date);
        information.setModificationDate(date);
        return information;
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> open(file), FONT, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        return PdfPress.class.getResourceAsStream(FONTS + file);
    }

    @PreDestroy
    void stop() {
        presses.shutdown();
    }
}
