package org.openprojectmcp.scenario.trace;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.config.Logging;
import org.openprojectmcp.protocol.Fault;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.StubUpstream.Arrived;
import org.openprojectmcp.testing.TestingServer;
import org.openprojectmcp.testing.WholeServer;
import org.openprojectmcp.testing.Wire;
import org.slf4j.LoggerFactory;

/** {@code _meta.traceparent}: whoever follows a trace finds what this server logged and asked for it. */
class TraceOverHttpTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + ID + "-00f067aa0ba902b7-01";
    private static final String LIST = "{'name':'list_work_packages','arguments':{'project':'rover'}}";

    @TempDir
    static Path folder;

    private static StubUpstream openProject;
    private static WholeServer server;
    private static Wire wire;

    @BeforeAll
    static void start() throws Exception {
        openProject = new StubUpstream();
        openProject.answers(
                200,
                "{\"total\":1,\"_embedded\":{\"elements\":[{\"id\":1,\"name\":\"Rover\",\"identifier\":\"rover\"}]}}");
        server = WholeServer.start(
                folder.resolve("routes"),
                "--openproject-url",
                openProject.uri().toString(),
                "--openproject-api-key",
                "k3y-that-nobody-may-see");
        wire = new Wire(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        openProject.close();
    }

    private static String withMeta(String body, String meta) {
        return body.replace("'_meta':{", "'_meta':{" + meta + ",");
    }

    private static void call(Wire wire, String tool, String meta) {
        wire.post(
                "/mcp",
                withMeta(Wire.modernBody("tools/call", tool), meta),
                "MCP-Protocol-Version",
                "2026-07-28",
                "Mcp-Method",
                "tools/call",
                "Mcp-Name",
                Wire.json(tool).path("name").asText());
    }

    private static List<Arrived> traced() {
        return openProject.arrived().stream()
                .filter(arrived -> arrived.headers().containsKey("traceparent"))
                .toList();
    }

    @Test
    void everyRequestOfACallBearsItsTraceAndNoOtherDoes() {
        call(wire, LIST, "'traceparent':'" + PARENT + "','tracestate':'rojo=1','baggage':'user=anna'");
        List<Arrived> traced = traced();
        call(wire, LIST, "'traceparent':'00-" + ID + "-XX-01'");
        wire.post(
                "/mcp",
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'_meta':{'traceparent':'" + PARENT + "'},"
                        + LIST.substring(1) + "}",
                "MCP-Protocol-Version",
                "2025-11-25");

        // the name of the project is looked up, then its work packages are read
        assertThat(traced).extracting(Arrived::target).anyMatch(target -> target.contains("/projects"));
        assertThat(traced).extracting(Arrived::target).anyMatch(target -> target.contains("/work_packages"));
        assertThat(traced).allSatisfy(arrived -> assertThat(arrived.headers())
                .containsEntry("traceparent", PARENT)
                .containsEntry("tracestate", "rojo=1")
                .doesNotContainKey("baggage"));
        assertThat(traced()).hasSameSizeAs(traced);
    }

    @Test
    void whatACallLogsBearsTheIdOfItsTrace() {
        Logger logger = (Logger) LoggerFactory.getLogger(Fault.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try (TestingServer testing = TestingServer.start()) {
            testing.catalog().with("fail", (arguments, context) -> {
                throw new IllegalStateException("on purpose");
            });
            Wire toIt = new Wire(testing);

            call(toIt, "{'name':'fail'}", "'traceparent':'" + PARENT + "'");
            call(toIt, "{'name':'fail'}", "'traceparent':'none'");

            assertThat(log.list)
                    .extracting(event -> event.getMDCPropertyMap().get(Logging.TRACE_ID))
                    .containsExactly(ID, null);
        } finally {
            logger.detachAppender(log);
        }
    }
}
