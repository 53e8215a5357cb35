package com.earlybird.billing.document;

import jakarta.ws.rs.core.MediaType;

import java.util.List;

/** The forms a document is given in. JSON is the usual one. */
public enum Form {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    HTML(MediaType.TEXT_HTML_TYPE),
    PDF(MediaType.valueOf("application/pdf"));

    public static final String PDF_TYPE = "application/pdf";

    private final MediaType type;

    Form(MediaType type) {
        this.type = type;
    }

    /** The one that an Accept header, the best liked first, asks for. */
    public static Form wanted(List<MediaType> accepted) {
        for (MediaType liked : accepted) {
            for (Form form : values()) {
                if (form.type.isCompatible(liked)) {
                    return form;
                }
            }
        }
        return JSON;
    }
}
