package com.earlybird.platform.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;

import jakarta.inject.Singleton;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A trace tells which endpoint was called and how long it took, and nothing about a person: no
 * address, no query (which may hold a phone or a name), of a path only what names the resource (a
 * shared link's token is in its path). Events are not recorded at all, for an exception's message
 * may quote a document.
 */
@Singleton // not by proxy: the SDK asks what it is an instance of
public class NoPersonalData implements ExtendedSpanProcessor {
    private static final UnaryOperator<String> NOTHING = value -> "";

    private static final Map<AttributeKey<String>, UnaryOperator<String>> KEPT = Map.of(
            AttributeKey.stringKey("url.path"), PublicPath::of,
            AttributeKey.stringKey("url.full"), PublicPath::ofUrl,
            AttributeKey.stringKey("url.query"), NOTHING,
            AttributeKey.stringKey("client.address"), NOTHING,
            AttributeKey.stringKey("network.peer.address"), NOTHING,
            AttributeKey.stringKey("user_agent.original"), NOTHING);

    // Only now is everything there that the libraries note.
    @Override
    public void onEnding(ReadWriteSpan span) {
        KEPT.forEach((name, kept) -> {
            String value = span.getAttribute(name);
            if (value != null) {
                // An attribute once there cannot be taken away, only written over.
                span.setAttribute(name, kept.apply(value));
            }
        });
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // See above.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // What has ended is not changed any more.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
