package org.openprojectmcp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.notifications.Assignments;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.WholeState;
import org.openprojectmcp.sandbox.state.file.StateFault;
import org.openprojectmcp.sandbox.state.file.StateFile;

/** A state that is damaged at random is refused by one line that names a place in it, or it can be shown. */
class DamagedStateTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path RECORDED = Path.of("../shared/recordings/openproject-17.1/state.json");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T10:00:00Z"), ZoneOffset.UTC);
    private static final List<String> LISTS = List.of(
            "/work_packages",
            "/projects",
            "/principals",
            "/memberships",
            "/roles",
            "/statuses",
            "/types",
            "/priorities",
            "/time_entries",
            "/versions",
            "/documents",
            "/days/non_working",
            "/notifications",
            "/configuration");

    @Test
    void aStateOfOurOwn() throws Exception {
        damage(WholeState.JSON, 1_500);
    }

    @Test
    void theRecordedState() throws Exception {
        assumeTrue(Files.exists(RECORDED), "No recordings beside this repository: " + RECORDED);
        damage(Files.readString(RECORDED), 500);
    }

    private static void damage(String whole, int times) throws Exception {
        var intact = (ObjectNode) JSON.readTree(whole);
        show(read(intact), "intact");
        var random = new Random(20_260_302);
        var refused = 0;
        for (var i = 0; i < times; i++) {
            var state = intact.deepCopy();
            var what = damage(state, random);
            try {
                show(read(state), what);
            } catch (StateFault fault) {
                refused++;
                var message = String.valueOf(fault.getMessage());
                assertThat(message).as(what).matches("[^\\n]+: [^\\n]+");
                var place = message.split("[.:\\[]")[0];
                assertThat(state.has(place) || intact.has(place))
                        .as("%s: %s", what, message)
                        .isTrue();
            }
        }
        assertThat(refused).isBetween(times / 10, times * 9 / 10);
    }

    private static State read(ObjectNode state) {
        return StateFile.parse(state, CLOCK.instant());
    }

    /** Takes something away, doubles it, or puts something else in its place; says what. */
    private static String damage(ObjectNode state, Random random) {
        ContainerNode<?> place = state;
        var path = new StringBuilder();
        while (true) {
            var names = names(place);
            if (names.isEmpty()) {
                return path + " has nothing to damage";
            }
            var name = names.get(random.nextInt(names.size()));
            var child = child(place, name);
            path.append('/').append(name);
            if (child instanceof ContainerNode<?> below && below.size() > 0 && random.nextInt(6) > 0) {
                place = below;
                continue;
            }
            var value = random.nextInt(10) == 0 ? null : value(random, place, child);
            put(place, name, value);
            return path + " = " + value;
        }
    }

    private static @Nullable JsonNode value(Random random, ContainerNode<?> place, JsonNode old) {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt(12) - 2);
            case 2 -> JSON.getNodeFactory().numberNode(Long.MAX_VALUE);
            case 3 -> JSON.getNodeFactory().numberNode(1.5);
            case 4 -> JSON.getNodeFactory().textNode("damaged");
            case 5 -> JSON.createArrayNode().add("damaged");
            case 6 -> JSON.createObjectNode().put("damaged", true);
            case 7 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            default ->
                child(place, names(place).get(random.nextInt(place.size()))).deepCopy();
        };
    }

    private static List<String> names(ContainerNode<?> place) {
        var names = new ArrayList<String>();
        if (place instanceof ArrayNode) {
            for (var i = 0; i < place.size(); i++) {
                names.add(String.valueOf(i));
            }
        } else {
            place.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static JsonNode child(ContainerNode<?> place, String name) {
        return place instanceof ArrayNode ? place.get(Integer.parseInt(name)) : place.get(name);
    }

    private static void put(ContainerNode<?> place, String name, @Nullable JsonNode value) {
        if (place instanceof ArrayNode array) {
            if (value == null) {
                array.remove(Integer.parseInt(name));
            } else {
                array.set(Integer.parseInt(name), value);
            }
        } else if (value == null) {
            ((ObjectNode) place).remove(name);
        } else {
            ((ObjectNode) place).set(name, value);
        }
    }

    /** Asks for what a newcomer asks for first, as an administrator. */
    private static void show(State state, String what) {
        var caller = new Caller(state.principals().all().stream()
                .filter(user -> user.admin() && user.active())
                .findFirst()
                .orElse(null));
        if (caller.user() == null) {
            return;
        }
        var instance = new Instance(state, new Access(state), CLOCK);
        new Assignments(instance).tell();
        var router = Resources.router(instance);
        var paths = new ArrayList<>(LISTS);
        state.workPackages().all().forEach(row -> paths.add("/work_packages/" + row.id()));
        state.projects().all().forEach(row -> paths.add("/projects/" + row.id()));
        for (var path : paths) {
            var match = Objects.requireNonNull(router.find("GET", "/api/v3" + path), path);
            var request = new Request(
                    "GET",
                    "/api/v3" + path,
                    match.parameters(),
                    Map.of(),
                    Map.of(),
                    caller,
                    JSON.createObjectNode(),
                    Buffer.buffer());
            try {
                assertThat(match.route().handler().handle(request).status())
                        .as("%s after %s", path, what)
                        .isEqualTo(200);
            } catch (ApiError refusal) {
                assertThat(refusal.answer().status())
                        .as("%s after %s", path, what)
                        .isLessThan(500);
            } catch (RuntimeException broken) {
                throw new AssertionError("GET " + path + " failed after " + what, broken);
            }
        }
    }
}
