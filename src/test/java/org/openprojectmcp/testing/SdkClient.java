package org.openprojectmcp.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The client of the official Java SDK. It validates structured results against the schemas of their tools. */
public final class SdkClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SdkClient() {}

    /** @param base the address of the server without a path */
    public static McpClient.SyncSpec of(String base, String endpoint) {
        return of(base, endpoint, request -> {});
    }

    /** @param headers adds headers to every request */
    public static McpClient.SyncSpec of(String base, String endpoint, Consumer<HttpRequest.Builder> headers) {
        return McpClient.sync(HttpClientStreamableHttpTransport.builder(base)
                        .endpoint(endpoint)
                        .httpRequestCustomizer((request, method, uri, body, context) -> headers.accept(request))
                        .build())
                .requestTimeout(Duration.ofSeconds(20))
                .jsonSchemaValidator(validator());
    }

    // The SDK's own validator needs another major version of the library that the server uses.
    private static JsonSchemaValidator validator() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        return (Map<String, Object> schema, Object content) -> {
            JsonNode json = MAPPER.valueToTree(content);
            Set<ValidationMessage> faults =
                    factory.getSchema(MAPPER.<JsonNode>valueToTree(schema)).validate(json);
            return faults.isEmpty()
                    ? JsonSchemaValidator.ValidationResponse.asValid(json.toString())
                    : JsonSchemaValidator.ValidationResponse.asInvalid(faults.toString());
        };
    }
}
