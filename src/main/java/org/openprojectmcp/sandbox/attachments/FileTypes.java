package org.openprojectmcp.sandbox.attachments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells what a file is by looking into it; neither its name nor what the sender says counts. */
final class FileTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<Magic> MAGIC = List.of(
            new Magic("\u0089PNG\r\n\u001a\n", "image/png"),
            new Magic("\u00ff\u00d8\u00ff", "image/jpeg"),
            new Magic("GIF87a", "image/gif"),
            new Magic("GIF89a", "image/gif"),
            new Magic("%PDF-", "application/pdf"),
            new Magic("PK\u0003\u0004", "application/zip"),
            new Magic("\u001f\u008b", "application/gzip"),
            new Magic("<?xml ", "text/xml"));

    private FileTypes() {}

    /** The content type of a file. */
    static String of(Buffer content) {
        if (content.length() == 0) {
            return "inode/x-empty";
        }
        if (content.length() == 1) {
            return UNKNOWN;
        }
        for (var magic : MAGIC) {
            if (magic.starts(content)) {
                return magic.type();
            }
        }
        if (!text(content)) {
            return UNKNOWN;
        }
        return json(content) ? "application/json" : "text/plain";
    }

    private static boolean text(Buffer content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content.getBytes()));
            return text.chars().allMatch(c -> c >= ' ' || (c >= 7 && c <= 13) || c == 27);
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static boolean json(Buffer content) {
        var first = content.getByte(0);
        if (first != '{' && first != '[') {
            return false;
        }
        try {
            JSON.readTree(content.getBytes());
            return true;
        } catch (JsonProcessingException notJson) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How files of a type begin.
     *
     * @param start the first bytes, one a character
     */
    private record Magic(String start, String type) {
        boolean starts(Buffer content) {
            var bytes = start.getBytes(StandardCharsets.ISO_8859_1);
            return content.length() >= bytes.length && Buffer.buffer(bytes).equals(content.slice(0, bytes.length));
        }
    }
}
