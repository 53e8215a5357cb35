package com.earlybird.platform.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;

/** Dates, months, instants and yes or no in paths and queries, in the form of api.md. */
@Provider
public class QueryValues implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Boolean.class, QueryValues::yesOrNo,
            Instant.class, Instant::parse,
            LocalDate.class, LocalDate::parse,
            YearMonth.class, YearMonth::parse);

    @Override
    public <T> ParamConverter<T> getConverter(
            Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, Object> reader = READERS.get(type);
        return reader == null ? null : new Reader<>(type, reader);
    }

    private static Boolean yesOrNo(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private record Reader<T>(Class<T> type, Function<String, Object> reader)
            implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            try {
                return type.cast(reader.apply(value));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        "\"" + value + "\" is not a " + type.getSimpleName(), e);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
