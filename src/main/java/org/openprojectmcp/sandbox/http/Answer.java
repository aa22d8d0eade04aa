package org.openprojectmcp.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers: a status, extra headers, and a JSON document, a text, a file or nothing.
 *
 * @param contentType the type to send; {@code null} when there is no body
 * @param text the body when it is not JSON
 * @param file the body when it is a file
 * @param repeatable whether the same caller gets the same answer again as long as nothing changes in the instance and it is the same day
 */
public record Answer(
        int status,
        Map<String, String> headers,
        @Nullable String contentType,
        @Nullable JsonNode json,
        @Nullable String text,
        @Nullable Buffer file,
        boolean repeatable) {

    static final String HAL = "application/hal+json; charset=utf-8";

    /** 200 with a document. */
    public static Answer ok(JsonNode body) {
        return of(200, body);
    }

    /** 201 with the new resource. */
    public static Answer created(JsonNode body) {
        return of(201, body);
    }

    /** 204 without a body. */
    public static Answer noContent() {
        return empty(204);
    }

    /** Any status with a document. */
    public static Answer of(int status, JsonNode body) {
        return new Answer(status, Map.of(), HAL, body, null, null, false);
    }

    /** Any status with a text of the given content type. */
    public static Answer text(int status, String contentType, String body) {
        return new Answer(status, Map.of(), contentType, null, body, null, false);
    }

    /** 200 with the bytes of a file. */
    public static Answer file(String contentType, Buffer content) {
        return new Answer(200, Map.of(), contentType, null, null, content, false);
    }

    /** A redirect as OpenProject writes it: the address as header and as text. */
    public static Answer redirect(int status, String location, String text) {
        return text(status, "text/plain", text).with("location", location);
    }

    /** 303 to where the answer is. */
    public static Answer seeOther(String location) {
        return empty(303).with("location", location);
    }

    /** Any status without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), null, null, null, null, false);
    }

    /** The same answer, which may be given again to the same caller as long as nothing changes. */
    public Answer again() {
        return new Answer(status, headers, contentType, json, text, file, true);
    }

    /** The same answer with one more header. */
    public Answer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, Collections.unmodifiableMap(all), contentType, json, text, file, repeatable);
    }

    /** The same answer, whose document calls itself JSON only. */
    Answer asJson() {
        return HAL.equals(contentType)
                ? new Answer(status, headers, "application/json", json, text, file, repeatable)
                : this;
    }
}
