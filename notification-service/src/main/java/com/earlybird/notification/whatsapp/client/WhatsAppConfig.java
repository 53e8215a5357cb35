package com.earlybird.notification.whatsapp.client;

import io.smallrye.config.ConfigMapping;

import java.net.URI;

/** How the WhatsApp Cloud API is reached. All but url and version must be given. */
@ConfigMapping(prefix = "earlybird.whatsapp")
public interface WhatsAppConfig {
    URI url();

    /** Of the Graph API, {@code v21.0}. */
    String version();

    /** A system user's access token. */
    String token();

    /** The sending number's id. */
    String phoneNumberId();

    /** Signs the webhook's bodies. */
    String appSecret();

    /** Proves to us that the webhook is being set up by ourselves. */
    String verifyToken();
}
