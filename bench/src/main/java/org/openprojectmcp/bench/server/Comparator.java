package org.openprojectmcp.bench.server;

import static java.util.Objects.requireNonNull;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * The same tool as a programmer would write it with the official Java SDK: its stateless servlet transport on an embedded Tomcat,
 * arguments validated by the SDK, one request to OpenProject with the JDK's client, a {@link CompactWorkPackage} as structured content
 * and as text.
 */
public final class Comparator {

    public static final String ARGUMENT = "work_package";

    private static final String ARGUMENTS =
            """
            {"type": "object", "required": ["%s"], "additionalProperties": false,
             "properties": {"%s": {"type": "integer", "minimum": 1, "description": "Id of the work package"}}}
            """
                    .formatted(ARGUMENT, ARGUMENT);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI openProject;

    private Comparator(URI openProject) {
        this.openProject = openProject;
    }

    /** Starts it in a process of its own. */
    public static ServerProcess start(String openProjectUrl) throws IOException {
        int port = Distribution.freePorts().get(0);
        List<String> arguments = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Comparator.class.getName(),
                Integer.toString(port),
                openProjectUrl);
        return ServerProcess.start(arguments, Map.of(), port);
    }

    /** Serves on a port; arguments: the port, the URL of OpenProject. */
    public static void main(String[] args) throws LifecycleException, IOException {
        Comparator comparator = new Comparator(URI.create(args[1]));
        var transport = HttpServletStatelessServerTransport.builder()
                .messageEndpoint("/")
                .build();
        McpServer.sync(transport)
                .serverInfo("comparator", "1")
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .toolCall(tool(), (context, request) -> comparator.call(request))
                .build();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(TemporaryFiles.folder("bench-tomcat-").toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(Integer.parseInt(args[0]));
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "mcp", transport).setAsyncSupported(true);
        context.addServletMappingDecoded("/*", "mcp");
        tomcat.getConnector();
        tomcat.start();
        tomcat.getServer().await();
    }

    private static McpSchema.Tool tool() {
        return McpSchema.Tool.builder("get_work_package", McpJsonDefaults.getMapper(), ARGUMENTS)
                .title("Get work package")
                .description("One work package.")
                .build();
    }

    private CallToolResult call(McpSchema.CallToolRequest request) {
        int id = (Integer) requireNonNull(request.arguments().get(ARGUMENT), "the schema requires it");
        try {
            HttpResponse<byte[]> response = http.send(get(id), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                return error("OpenProject answered " + response.statusCode());
            }
            Map<String, Object> workPackage = CompactWorkPackage.of(response.body());
            return CallToolResult.builder()
                    .structuredContent(workPackage)
                    .addTextContent(McpJsonDefaults.getMapper().writeValueAsString(workPackage))
                    .build();
        } catch (IOException e) {
            return error("OpenProject does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return error("The server stops");
        }
    }

    private HttpRequest get(int id) {
        String credentials = "apikey:" + Stub.API_KEY;
        return HttpRequest.newBuilder(openProject.resolve(Stub.path(id)))
                .timeout(Duration.ofSeconds(30))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.US_ASCII)))
                .build();
    }

    private static CallToolResult error(String text) {
        return CallToolResult.builder().isError(true).addTextContent(text).build();
    }
}
