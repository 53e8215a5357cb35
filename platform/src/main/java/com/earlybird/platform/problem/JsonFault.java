package com.earlybird.platform.problem;

import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;

/** Says in plain words what is wrong with a JSON body, without showing a Java name. */
final class JsonFault {
    private JsonFault() {}

    static Problem problem(JsonProcessingException e, String instance) {
        if (!(e instanceof JsonMappingException mapping)) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            return Problem.of(
                    400, "malformed-json", "The body is not JSON" + where + ".", instance);
        }
        if (mapping.getCause() instanceof Rejection rejection) {
            return Problem.of(rejection, instance);
        }
        String field = field(mapping);
        Violation violation = new Violation(field, message(mapping));
        return Problem.of(
                new Rejection(
                        Rejection.Kind.MALFORMED,
                        e instanceof UnrecognizedPropertyException
                                ? "unknown-field"
                                : "validation-failed",
                        violation.field() + ": " + violation.message(),
                        List.of(violation)),
                instance);
    }

    private static String message(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "there is no such field";
        }
        if (e instanceof InvalidFormatException format) {
            Class<?> type = format.getTargetType();
            if (type != null && type.isEnum()) {
                return "must be one of " + List.of(type.getEnumConstants());
            }
            return "\"" + shortened(format.getValue()) + "\" is not a " + name(type);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return "must be a " + name(mismatch.getTargetType());
        }
        return e.getCause() instanceof IllegalArgumentException cause
                ? cause.getMessage()
                : "cannot be read";
    }

    private static String field(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String name(Class<?> type) {
        if (type == null) {
            return "value of this kind";
        }
        if (type == long.class
                || type == Long.class
                || type == int.class
                || type == Integer.class) {
            return "whole number";
        }
        return switch (type.getSimpleName()) {
            case "BigDecimal" -> "number";
            case "LocalDate" -> "date like 2026-01-27";
            case "Instant" -> "moment like 2026-01-27T06:12:03.123Z";
            case "YearMonth" -> "month like 2026-01";
            case "Boolean", "boolean" -> "true or false";
            case "String" -> "text";
            case "List", "ArrayList" -> "list";
            default -> "JSON object";
        };
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
