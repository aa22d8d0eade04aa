package org.openprojectmcp.routes.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.testing.CountingProxy;
import org.openprojectmcp.testing.MovingClock;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.ToolResult;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.testing.PlainCall;

/**
 * The delivered routes before a sandbox where each call stands alone: nothing is there that an earlier one wrote, nothing is remembered that an
 * earlier one asked for. Only what seldom changes is known, as it is whenever a server has been at work.
 */
final class CountingServer implements AutoCloseable {

    /** Longer than anything is remembered. */
    private static final Duration LATER = Duration.ofSeconds(301);

    private static final Pattern POINTER = Pattern.compile("@(/[a-z0-9_/]+)");
    private static final String CONFIGURATION =
            """
            {"_type": "Configuration", "maximumAttachmentFileSize": 5242880, "perPageOptions": [20, 100], "hoursPerDay": 8,
             "enabledInternalComments": false, "_links": {}}""";

    private final Supplier<ObjectNode> state;
    private MovingClock clock = morning();
    private ServedRoutes served;
    private boolean written;

    /** @param state what OpenProject has in store at the beginning */
    CountingServer(Supplier<ObjectNode> state) {
        this.state = state;
        this.served = serve();
    }

    /** What a call came to: its result, and the requests that it made. */
    record Counted(ToolResult result, List<CountingProxy.Passed> requests) {

        int bytes() {
            return requests.stream().mapToInt(CountingProxy.Passed::bytes).sum();
        }
    }

    /** Makes a call as the first one of a server that knows what seldom changes. */
    Counted count(CountedCall call) {
        beginAnew();
        JsonNode made = MissingNode.getInstance();
        for (CountedCall.Preparation before : call.before()) {
            made = served.callAs(call.login(), before.tool(), before.arguments());
            written = true;
            clock.move(LATER);
        }
        String arguments = call.before().isEmpty() ? call.arguments() : filled(call.arguments(), made);
        Credentials key = served.key(call.login());
        warmUp(new Caller(key, new Cancellation()));
        ToolResult result = served.result(call.tool(), arguments, new PlainCall(key, new Cancellation()));
        written |= !tool(call.tool()).annotations().readOnlyHint();
        return new Counted(result, served.upstream().passed());
    }

    /** What is served. */
    List<Tool> tools() {
        return served.catalog().tools();
    }

    Tool tool(String name) {
        return tools().stream()
                .filter(listed -> listed.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No tool is called " + name));
    }

    private void beginAnew() {
        clock.move(LATER);
        if (day(clock.instant().plus(Duration.ofHours(1))).isAfter(day(ServedRoutes.CLOCK.instant()))) {
            served.close();
            clock = morning();
            served = serve();
        } else if (written) {
            served.reset();
        }
        written = false;
    }

    private void warmUp(Caller caller) {
        Metadata metadata = served.beans().metadata();
        for (Metadata.Kind kind : Metadata.Kind.values()) {
            metadata.list(caller, kind);
        }
        metadata.projects(caller);
        metadata.me(caller);
        metadata.zone(caller);
        metadata.weekDays(caller);
        metadata.configuration(caller);
    }

    private ServedRoutes serve() {
        ServedRoutes routes = new ServedRoutes(
                SandboxOptions.of(new SandboxOptions.Source.Text(state.get().toString()))
                        .withClock(clock)
                        .withSeed(1L)
                        .withProfile(Profile.V17_4),
                DemoState.DEMO_LOGIN,
                new ToolPolicy(
                        Settings.Confirm.OFF,
                        new ToolSelection(Set.of(ToolSelection.ALL), Set.of("api_get"), Set.of(), false)));
        // of the newest version, which the sandbox does not play
        routes.upstream().answer("/api/v3/projects/1/configuration", CONFIGURATION);
        return routes;
    }

    private static MovingClock morning() {
        return new MovingClock(ServedRoutes.CLOCK.instant());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static String filled(String arguments, JsonNode answer) {
        return POINTER.matcher(arguments)
                .replaceAll(pointer -> answer.at(pointer.group(1)).asText());
    }

    @Override
    public void close() {
        served.close();
    }
}
