package com.earlybird.platform.http;

import com.earlybird.platform.kernel.Stored;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

import java.net.URI;
import java.util.function.Function;

/** The usual good answers. Single resources carry their version as an ETag. */
public final class Answers {
    private Answers() {}

    public static <T> Response ok(Stored<T> stored, Function<? super T, ?> view) {
        return Response.ok(view.apply(stored.value()))
                .tag(tag(stored.version()))
                .build();
    }

    public static <T> Response created(
            String location, Stored<T> stored, Function<? super T, ?> view) {
        return Response.created(URI.create(location))
                .entity(view.apply(stored.value()))
                .tag(tag(stored.version()))
                .build();
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
