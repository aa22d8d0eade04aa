package org.openprojectmcp.openproject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WayOut;

/** The trace of a call goes along to OpenProject, well-formed or not at all. */
class TraceLeavesTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String STATE = "rojo=00f067aa0ba902b7, congo=t61rcWkgMzE";

    private final StubUpstream upstream = new StubUpstream();
    private final WayOut out =
            new WayOut(OpenProjectOptions.of(upstream.uri(), new Credentials(new Secret("settings-key"))));

    @AfterEach
    void close() {
        out.close();
        upstream.close();
    }

    private Map<String, String> leaving(Caller caller) {
        out.send("direct:openproject", Map.of("OpenProjectPath", "/users/me"), null, caller::appliesTo);
        return upstream.last().headers();
    }

    private static Caller in(TraceContext trace) {
        return new Caller(null, new Cancellation(), trace);
    }

    @Test
    void parentAndStateLeaveAndNothingElseDoes() {
        assertThat(leaving(in(TraceContext.of(PARENT, STATE).orElseThrow())))
                .containsEntry("traceparent", PARENT)
                .containsEntry("tracestate", STATE)
                .containsOnlyKeys(
                        "accept",
                        "accept-encoding",
                        "authorization",
                        "connection",
                        "host",
                        "user-agent",
                        "traceparent",
                        "tracestate");
    }

    @Test
    void aCallOfNoTraceSendsNone() {
        assertThat(leaving(new Caller(null, new Cancellation()))).doesNotContainKeys("traceparent", "tracestate");
    }

    @Test
    void requestsOfJavaCodeCarryItToo() {
        out.beans().openProject().get(in(TraceContext.of(PARENT, null).orElseThrow()), "/projects", Map.of(), null);

        assertThat(upstream.last().headers())
                .containsEntry("traceparent", PARENT)
                .doesNotContainKey("tracestate");
    }

    @Test
    void theTraceHasAnId() {
        assertThat(TraceContext.of(PARENT, null).orElseThrow().traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nX-Injected: 1",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void whatIsNoParentIsNoTrace(String parent) {
        assertThat(TraceContext.of(parent, STATE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenStates")
    void aBrokenStateIsLostAlone(String state) {
        assertThat(TraceContext.of(PARENT, state)).contains(new TraceContext(PARENT, null));
    }

    static Stream<String> brokenStates() {
        return Stream.of(
                "",
                "novalue",
                "a=b\r\nX-Injected: 1",
                "A=b",
                "a=" + "x".repeat(600),
                "a=é",
                IntStream.range(0, 40).mapToObj(i -> "k" + i + "=v").collect(Collectors.joining(",")));
    }
}
