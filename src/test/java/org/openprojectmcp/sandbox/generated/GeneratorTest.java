package org.openprojectmcp.sandbox.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.state.State;
import org.openprojectmcp.sandbox.state.file.StateFile;

/** Generated work is such as people make: it hangs together, lies around today, and is as much as was asked for. */
class GeneratorTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final State DEMO = filled(0, 1);
    private static final State FILLED = filled(5_000, 1);

    private static State filled(int total, long seed) {
        var state = StateFile.parse(DemoState.demo(Clock.fixed(NOW, ZoneOffset.UTC)), NOW);
        Generator.fill(state, total, seed, NOW);
        return state;
    }

    private static List<WorkPackage> generated() {
        return FILLED.workPackages().all().stream()
                .filter(row -> row.id() >= DEMO.workPackages().nextId())
                .toList();
    }

    @Test
    void thereAreAsManyAsWereAskedForAndTheDemosOwnStay() {
        assertThat(FILLED.workPackages().size()).isEqualTo(5_000);
        assertThat(FILLED.workPackages().all()).containsAll(DEMO.workPackages().all());
        assertThat(filled(10, 1).workPackages().size())
                .isEqualTo(DEMO.workPackages().size());
    }

    @Test
    void aHundredThousandTakeSeconds() {
        var begun = System.nanoTime();
        assertThat(filled(100_000, 3).workPackages().size()).isEqualTo(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers() {
        var again = filled(5_000, 1);
        assertThat(again.workPackages().all())
                .containsExactlyElementsOf(FILLED.workPackages().all());
        assertThat(again.journals().all())
                .containsExactlyElementsOf(FILLED.journals().all());
        assertThat(filled(5_000, 2).workPackages().get(4_000))
                .isNotEqualTo(FILLED.workPackages().get(4_000));
    }

    @Test
    void parentsSpanTheirChildren() {
        for (var row : generated()) {
            var parent = FILLED.workPackages().find(row.parentId());
            if (parent != null) {
                assertThat(parent.projectId()).isEqualTo(row.projectId());
                assertThat(start(parent)).isBeforeOrEqualTo(start(row));
                assertThat(due(parent)).isAfterOrEqualTo(due(row));
            }
        }
        assertThat(generated()).filteredOn(row -> row.parentId() != null).hasSizeGreaterThan(3_000);
    }

    @Test
    void nothingBeginsBeforeWhatItFollows() {
        var follows = FILLED.relations().all().stream()
                .filter(relation -> relation.type().equals("follows"))
                .toList();
        assertThat(follows).hasSizeGreaterThan(1_000);
        for (var relation : follows) {
            assertThat(start(FILLED.workPackages().get(relation.fromId())))
                    .isAfter(due(FILLED.workPackages().get(relation.toId())));
        }
    }

    @Test
    void whatHasEndedIsMostlyClosedAndWhatIsToComeIsNew() {
        var today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        var past = generated().stream().filter(row -> due(row).isBefore(today)).toList();
        assertThat(past).filteredOn(this::closed).hasSizeGreaterThan(past.size() * 3 / 4);
        assertThat(past).filteredOn(row -> !closed(row)).isNotEmpty();
        assertThat(generated()).filteredOn(row -> start(row).isAfter(today)).noneMatch(this::closed);
    }

    @Test
    void eachStatusIsPartOfTheWorkflowAndEachPersonAMember() {
        var member = FILLED.roles().all().stream()
                .filter(role -> role.name().equals("Member"))
                .findFirst()
                .orElseThrow();
        for (var row : generated()) {
            assertThat(FILLED.workflow().next(member.id(), row.typeId(), row.statusId()))
                    .isNotEmpty();
            var assignee = row.integer(Attribute.ASSIGNEE);
            if (assignee != null) {
                assertThat(FILLED.indexes().membersOfProject(row.projectId()))
                        .anyMatch(one -> one.principalId() == assignee);
            }
            assertThat(row.createdAt()).isBefore(NOW);
            assertThat(row.updatedAt()).isBefore(NOW);
            assertThat(FILLED.indexes().journalsOf(row.id())).isNotEmpty();
        }
    }

    @Test
    void customFieldsOfFourFormatsAreFilledNowAndThen() {
        for (var field : FILLED.customFields().all()) {
            assertThat(generated())
                    .filteredOn(row -> row.custom().containsKey(field.id()))
                    .hasSizeBetween(500, 4_500);
        }
        assertThat(FILLED.customFields().size()).isEqualTo(4);
    }

    private boolean closed(WorkPackage row) {
        return FILLED.statuses().get(row.statusId()).closed();
    }

    private static LocalDate start(WorkPackage row) {
        return Objects.requireNonNull(row.date(Attribute.START_DATE));
    }

    private static LocalDate due(WorkPackage row) {
        return Objects.requireNonNull(row.date(Attribute.DUE_DATE));
    }
}
