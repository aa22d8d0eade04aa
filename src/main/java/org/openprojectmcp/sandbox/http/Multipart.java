package org.openprojectmcp.sandbox.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a body of type {@code multipart/form-data} apart. What follows no boundary is left out. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Multipart() {}

    /** The parts by their names; none without a boundary in the content type. */
    static Map<String, Part> parts(String contentType, Buffer body) {
        var boundary = BOUNDARY.matcher(contentType);
        var parts = new LinkedHashMap<String, Part>();
        if (!boundary.find()) {
            return parts;
        }
        var name = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        var delimiter = ("\r\n--" + name).getBytes(StandardCharsets.UTF_8);
        var bytes = body.getBytes();
        // The first delimiter stands at the very beginning, without the line break before it.
        var from = startsWith(bytes, 2, delimiter) ? delimiter.length - 2 : -1;
        while (from >= 0) {
            var to = find(bytes, delimiter, from);
            if (to < 0) {
                return parts;
            }
            add(parts, bytes, from, to);
            from = to + delimiter.length;
        }
        return parts;
    }

    private static void add(Map<String, Part> parts, byte[] bytes, int from, int to) {
        var headEnd = find(bytes, HEAD_END, from);
        if (headEnd < 0 || headEnd > to) {
            return;
        }
        var head = new String(bytes, from, headEnd - from, StandardCharsets.UTF_8);
        var name = first(NAME, head);
        if (name != null) {
            var start = headEnd + HEAD_END.length;
            var content = Buffer.buffer(Math.max(0, to - start));
            if (to > start) {
                content.appendBytes(bytes, start, to - start);
            }
            parts.put(name, new Part(first(FILE_NAME, head), content));
        }
    }

    private static @Nullable String first(Pattern pattern, String head) {
        var match = pattern.matcher(head);
        return match.find() ? match.group(1) : null;
    }

    /** Whether the bytes begin with a delimiter of which some bytes are left out. */
    private static boolean startsWith(byte[] bytes, int skipped, byte[] delimiter) {
        return bytes.length >= delimiter.length - skipped && matches(bytes, 0, delimiter, skipped);
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (var at = from; at <= bytes.length - wanted.length; at++) {
            if (matches(bytes, at, wanted, 0)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at, byte[] wanted, int skipped) {
        for (var i = skipped; i < wanted.length; i++) {
            if (bytes[at + i - skipped] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
