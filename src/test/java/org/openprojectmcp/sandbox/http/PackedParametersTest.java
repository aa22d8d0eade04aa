package org.openprojectmcp.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class PackedParametersTest {
    private static String packed(String json) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return URLEncoder.encode(Base64.getEncoder().encodeToString(bytes.toByteArray()), StandardCharsets.UTF_8);
    }

    @Test
    void packedParametersCountLikeOthers() throws IOException {
        try (var instance = new TinyInstance()) {
            instance.workPackage("\"subject\": \"One\"");
            instance.workPackage("\"subject\": \"Two\"");
            var list = instance.get(
                    WRITER,
                    "/api/v3/work_packages?eprops=" + packed("{\"filters\": \"[]\", \"pageSize\": 1, \"offset\": 2}"));
            assertThat(list.json().path("total").asInt()).isEqualTo(2);
            assertThat(list.elements())
                    .singleElement()
                    .satisfies(row -> assertThat(row.path("subject").asText()).isEqualTo("Two"));
        }
    }

    @Test
    void whatCannotBeUnpackedBreaksTheRequest() {
        try (var instance = new TinyInstance()) {
            assertThat(instance.get(WRITER, "/api/v3/work_packages?eprops=abc").status())
                    .isEqualTo(500);
        }
    }

    @Test
    void anAddressAsksForPlainJsonByItsEnd() {
        try (var instance = new TinyInstance()) {
            assertThat(instance.get(WRITER, "/api/v3/statuses.json").header("content-type"))
                    .isEqualTo("application/json");
            assertThat(instance.get(WRITER, "/api/v3/statuses").header("content-type"))
                    .startsWith("application/hal+json");
        }
    }
}
