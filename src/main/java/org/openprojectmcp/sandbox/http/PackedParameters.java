package org.openprojectmcp.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** The query parameter {@code eprops}, in which clients pack the others: a JSON object, deflated by zlib, in base64. */
final class PackedParameters {
    private static final String PACKED = "eprops";
    /** Parameters are short: more than this is an attack with something that unpacks to far more than it is. */
    private static final int LARGEST = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PackedParameters() {}

    /**
     * The parameters with those that were packed, which win.
     *
     * @throws ApiError 500 for what cannot be unpacked
     */
    static Map<String, List<String>> unpacked(Map<String, List<String>> query) {
        var packed = query.get(PACKED);
        if (packed == null) {
            return query;
        }
        var all = new LinkedHashMap<>(query);
        all.remove(PACKED);
        object(packed.get(packed.size() - 1)).fields().forEachRemaining(entry -> {
            var value = entry.getValue();
            all.put(
                    value.isArray() ? entry.getKey() + "[]" : entry.getKey(),
                    value.isArray() ? texts(value) : List.of(text(value)));
        });
        return all;
    }

    private static JsonNode object(String packed) {
        try (var json = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(packed)))) {
            return JSON.readTree(json.readNBytes(LARGEST));
        } catch (IOException | IllegalArgumentException e) {
            throw ApiError.internal("incorrect header check");
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(value -> texts.add(text(value)));
        return texts;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
