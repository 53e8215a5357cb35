package com.earlybird.billing.document;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.time.Instant;

/** Answers with a filled-in template, as HTML or as a PDF of the same. */
@ApplicationScoped
public class Papers {
    // Nothing on a paper runs, and nothing is fetched: pictures and styles are in it.
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final PdfPress press;

    Papers(PdfPress press) {
        this.press = press;
    }

    /**
     * @param name of the file, without its ending
     * @param made the date that the file bears
     */
    public Uni<Response> answer(Form form, TemplateInstance filled, String name, Instant made) {
        Uni<String> page = Uni.createFrom().deferred(filled::createUni);
        if (form == Form.HTML) {
            return page.map(html -> html(html).build());
        }
        return page.flatMap(html -> press.print(html, name, made)).map(pdf -> Response.ok(
                        pdf, Form.PDF_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build());
    }

    /** A page that runs nothing, and that no cache and no search engine keeps. */
    public static Response.ResponseBuilder html(String page) {
        return Response.ok(page, "text/html;charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
