package org.openprojectmcp.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.state.file.StateFile;

/** Whom work packages can be given to. OpenProject's document of the list tells of users alone, so that an answer with a group cannot be held against it. */
class AssignableTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T09:00:00Z"), ZoneOffset.UTC);

    private final Instance instance = instance();

    private static Instance instance() {
        var state = StateFile.parse(DemoState.demo(CLOCK), CLOCK.instant());
        return new Instance(state, new Access(state), CLOCK);
    }

    @Test
    void aGroupThatIsAMemberIsAmongThemTheNewestFirst() {
        var assignable = new People(instance)
                .assignable(instance.state().projects().get(1))
                .toList();

        assertThat(assignable).extracting(Principal::id).isSortedAccordingTo((a, b) -> b - a);
        assertThat(assignable)
                .extracting(Principal::name)
                .contains("Field crew", "Lars Östberg", "Dana Reyes")
                .doesNotContain("Priya Nair", "Ines Vermeer");
    }
}
