package org.openprojectmcp.sandbox.attachments;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;

/** Makes an attachment of an upload's two parts: {@code metadata}, a field of JSON, and {@code file}. */
final class Upload {
    private final Instance instance;

    Upload(Instance instance) {
        this.instance = instance;
    }

    /**
     * The uploaded file, saved in the container or without one.
     *
     * @throws ApiError 422 for a missing part or name and for a file that is too large
     */
    Attachment save(Request request, @Nullable ContainerKey container) {
        var parts = request.parts();
        var metadata = parts.get("metadata");
        if (metadata != null && metadata.fileName() != null) {
            throw ApiError.internal("no implicit conversion of Hash into String");
        }
        var told = metadata == null ? null : metadata.json();
        var name = told == null ? "" : told.path("fileName").asText("");
        var file = parts.get("file");
        var violations = violations(name, file == null ? null : file.content());
        if (!violations.isEmpty() || told == null || file == null) {
            throw ApiError.of(violations);
        }
        var content = file.content();
        var description = told.path("description").path("raw").asText("");
        return instance.state()
                .attachments()
                .insert(id -> new Attachment(
                        id,
                        container,
                        stored(name),
                        description,
                        FileTypes.of(content),
                        md5(content),
                        content,
                        request.caller().id(),
                        instance.now()));
    }

    private List<Violation> violations(String name, @Nullable Buffer content) {
        var violations = new ArrayList<Violation>();
        if (name.isBlank()) {
            violations.add(Violation.constraint("filename", Text.of("error.blank", Text.of("label.file"))));
        }
        if (content == null) {
            violations.add(Violation.constraint("contentType", Text.of("error.no_content_type")));
        }
        var limit = instance.state().settings().attachmentMaxSize() * 1024;
        if (content != null && content.length() > limit) {
            violations.add(Violation.constraint("file", Text.of("error.file_too_large", limit)));
        }
        return violations;
    }

    /** The name without its folders, and with an underscore for all that is neither letter nor digit nor one of {@code .-+_}. */
    private static String stored(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc}.\\-+]", "_");
    }

    private static String md5(Buffer content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content.getBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
