package org.openprojectmcp.openproject.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Variable;
import org.apache.hc.client5.http.entity.mime.ByteArrayBody;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.entity.mime.StringBody;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.metadata.Metadata;

/** The bean {@code attachment-upload}: makes the body of an upload from the arguments of a call. Blocks its thread. Thread-safe. */
public final class Uploads {

    /** The exchange property with the body of the request, or with each {@link Upload}. */
    public static final String PROPERTY = "OpenProjectUpload";

    /** What OpenProject takes when nobody has changed it. */
    private static final long USUAL_LIMIT = 5_242_880;

    /** What this server holds in memory for one upload, whatever OpenProject takes. */
    private static final long MOST_BYTES = 20_000_000;

    private final Metadata metadata;
    private final UploadFolder folder;

    /** @param folder whose files may be uploaded; {@code null} for none */
    public Uploads(Metadata metadata, @Nullable Path folder) {
        this.metadata = metadata;
        this.folder = new UploadFolder(folder);
    }

    /**
     * The file of the arguments {@code content} or {@code file} in the two parts that OpenProject wants. A part {@code metadata} that had a
     * file name would be taken for a file. They are the property {@link #PROPERTY}; the variable {@code upload} has name and size.
     *
     * @throws OpenProjectException when there is no such file, or it is larger than OpenProject takes
     */
    public void prepare(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        Upload upload = upload(Caller.of(exchange), arguments);
        exchange.setProperty(PROPERTY, upload.parts());
        exchange.setVariable("upload", upload.shown());
    }

    /**
     * The same for each file of the argument {@code attachments}, all of them together no larger than one may be here. The variable {@code uploads} has
     * name and size of each, {@link #body} the parts.
     *
     * @throws OpenProjectException when one of them cannot be uploaded, with its number
     */
    public void prepareEach(Exchange exchange, @Variable("arguments") JsonNode arguments) {
        List<Upload> uploads = new ArrayList<>();
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        long left = MOST_BYTES;
        for (JsonNode one : arguments.path("attachments")) {
            Upload upload;
            try {
                upload = upload(Caller.of(exchange), one);
                left -= upload.size();
                requireRoom(left);
            } catch (OpenProjectException unfit) {
                throw unfit.withMessage(
                        "attachments[" + uploads.size() + "]: " + unfit.getMessage() + " Nothing was created.");
            }
            uploads.add(upload);
            shown.add(upload.shown());
        }
        exchange.setProperty(PROPERTY, uploads);
        exchange.setVariable("uploads", shown);
    }

    /** The parts of the first file that the variable {@code waiting} names by its {@code number} among those that were prepared. */
    public HttpEntity body(Exchange exchange, @Variable("waiting") JsonNode waiting) {
        List<?> uploads = exchange.getProperty(PROPERTY, List.class);
        return ((Upload) uploads.get(waiting.at("/0/number").asInt())).parts();
    }

    /**
     * A file that may be uploaded.
     *
     * @param parts as OpenProject wants it
     */
    private record Upload(String name, int size, HttpEntity parts) {

        ObjectNode shown() {
            return JsonNodeFactory.instance.objectNode().put("name", name).put("size", size);
        }
    }

    private Upload upload(Caller caller, JsonNode arguments) {
        byte[] file = bytes(caller, arguments);
        if (file.length == 0) {
            throw new OpenProjectException("The file is empty. Nothing was uploaded.");
        }
        ObjectNode about = JsonNodeFactory.instance.objectNode().put("fileName", name(arguments));
        about.putObject("description").put("raw", arguments.path("description").asText(""));
        return new Upload(
                name(arguments),
                file.length,
                MultipartEntityBuilder.create()
                        .addPart("metadata", new StringBody(about.toString(), ContentType.APPLICATION_JSON))
                        .addPart("file", new ByteArrayBody(file, ContentType.APPLICATION_OCTET_STREAM, "file"))
                        .build());
    }

    private byte[] bytes(Caller caller, JsonNode arguments) {
        boolean sent = arguments.hasNonNull("content");
        if (sent == arguments.hasNonNull("file")) {
            throw new OpenProjectException(
                    "Give either content, in Base64, or file, a path in the upload folder of this server.");
        }
        if (sent && arguments.path("name").asText("").isBlank()) {
            throw new OpenProjectException("content needs a name: the name of the file, such as notes.txt.");
        }
        long most = Math.min(
                MOST_BYTES,
                metadata.configuration(caller).path("maximumAttachmentFileSize").asLong(USUAL_LIMIT));
        if (!sent) {
            return folder.read(arguments.path("file").asText(), most);
        }
        byte[] content = decoded(arguments.path("content").asText());
        requireFitting(content.length, most);
        return content;
    }

    private static byte[] decoded(String content) {
        try {
            // with line breaks, as many programs write it
            return Base64.getDecoder().decode(content.replaceAll("\\s", "").getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new OpenProjectException("content is not Base64: " + e.getMessage() + ". Nothing was uploaded.");
        }
    }

    private static void requireRoom(long left) {
        if (left < 0) {
            throw new OpenProjectException("With it the files of this call have more than " + MOST_BYTES
                    + " bytes: leave it for another call.");
        }
    }

    static void requireFitting(long size, long most) {
        if (size > most) {
            throw new OpenProjectException("The file has " + size + " bytes; at most " + most
                    + " can be uploaded. Nothing was uploaded. Make it smaller or split it; an administrator of OpenProject sets what it "
                    + "takes.");
        }
    }

    private static String name(JsonNode arguments) {
        String name = arguments.path("name").asText("");
        String path = arguments.path("file").asText("");
        return name.isBlank() ? path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) : name;
    }
}
