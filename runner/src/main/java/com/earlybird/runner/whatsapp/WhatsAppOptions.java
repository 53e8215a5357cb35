package com.earlybird.runner.whatsapp;

import java.net.URI;

/**
 * What the stand-in is started with.
 *
 * @param host the address it listens on
 * @param phoneNumberId the business's number, as in the path of a send
 * @param token what a sender has to show
 * @param appSecret what webhook calls are signed with
 * @param webhook where statuses are reported
 */
public record WhatsAppOptions(
        String host, int port, String phoneNumberId, String token, String appSecret, URI webhook) {}
