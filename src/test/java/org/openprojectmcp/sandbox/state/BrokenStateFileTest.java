package org.openprojectmcp.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.sandbox.state.file.StateFault;
import org.openprojectmcp.sandbox.state.file.StateFile;

/** Whatever is wrong with a state file, the fault names the entry. */
class BrokenStateFileTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ObjectNode whole() throws Exception {
        return (ObjectNode) JSON.readTree(WholeState.JSON);
    }

    private static void read(ObjectNode state) {
        StateFile.parse(state, Instant.EPOCH);
    }

    @Test
    void theWholeStateIsRead() {
        assertThatCode(() -> read(whole())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /work_packages/1/status_id          | 99          | work_packages[1].status_id: no status 99
                    /work_packages/1/parent_id          | 98          | work_packages[1].parent_id: no work package 98
                    /work_packages/0/parent_id          | 2           | work_packages[0].parent_id: is below itself
                    /work_packages/1/watchers/1         | 77          | work_packages[1].watchers[1]: no user 77
                    /work_packages/1/custom/2           | "many"      | work_packages[1].custom.2: must be a whole number
                    /work_packages/1/custom/3/1         | "9"         | work_packages[1].custom.3[1]: no option 9 of Sort
                    /work_packages/1/custom/99          | "x"         | work_packages[1].custom.99: no custom field 99
                    /work_packages/1/custom             | []          | work_packages[1].custom: must be an object
                    /work_packages/1/start_date         | "31.12."    | work_packages[1].start_date: must be a date such as 2026-03-14
                    /work_packages/2/id                 | 2           | work_packages[2].id: 2 is used twice
                    /work_packages                      | {}          | work_packages: must be a list
                    /statuses/1/id                      | 1           | statuses[1].id: 1 is used twice
                    /statuses/0/id                      | 0           | statuses[0].id: must be above 0
                    /statuses                           | null        | statuses: is missing
                    /users/1/login                      | null        | users[1].login: is missing
                    /users/1/id                         | "two"       | users[1].id: must be a whole number
                    /projects/0/types/1                 | "Task"      | projects[0].types[1]: no type is called Task
                    /users/1/login                      | "root"      | users[1].login: another user logs in as root
                    /users/0/status                     | "asleep"    | users[0].status: must be one of active, registered, locked, invited
                    /projects/0/members/0/principal     | "Nobody"    | projects[0].members[0].principal: nobody is called Nobody
                    /projects/1/identifier              | "orchard"   | projects[1].identifier: another project has it
                    /projects/1/parent_id               | 9           | projects[1].parent_id: no project 9
                    /relations/0/to_id                  | 55          | relations[0].to_id: no work package 55
                    /relations/0/relation_type          | "likes"     | relations[0].relation_type: no kind of relation likes
                    /workflow/roles/Writer/0/pairs/0/1  | 12          | workflow.roles.Writer[0].pairs[0][1]: no status 12
                    /workflow/roles/Writer/0/pairs/0    | [1]         | workflow.roles.Writer[0].pairs[0]: must be two statuses
                    /settings/working_days/0            | 8           | settings.working_days[0]: must be a day of the week, 1 (Monday) to 7
                    /settings/per_page_options          | "few"       | settings.per_page_options: must be page sizes such as 20, 100
                    /settings                           | null        | settings: is missing
                    /cost_entries/0/work_package        | 44          | cost_entries[0].work_package: no work package 44
                    /next_ids/journals                  | "a"         | next_ids.journals: must be a whole number
                    """)
    void aFaultIsNamedByItsPlace(String pointer, String value, String message) throws Exception {
        var state = whole();
        set(state, pointer, JSON.readTree(value));

        assertThatThrownBy(() -> read(state)).isInstanceOf(StateFault.class).hasMessage(message);
    }

    @Test
    void theFileIsNamedBeforeThePlace(@TempDir Path folder) throws Exception {
        var state = whole();
        set(state, "/work_packages/0/type_id", JSON.readTree("7"));
        var file = Files.writeString(folder.resolve("ours.json"), state.toString());

        assertThatThrownBy(() -> StateFile.read(file, Instant.EPOCH))
                .hasMessage("ours.json: work_packages[0].type_id: no type 7");
        Files.writeString(file, "{\"settings\": ");
        assertThatThrownBy(() -> StateFile.read(file, Instant.EPOCH))
                .hasMessageMatching("ours\\.json: line 1, .* is not JSON");
        Files.write(file, new byte[] {'{', (byte) 0xC3, '}'});
        assertThatThrownBy(() -> StateFile.read(file, Instant.EPOCH)).hasMessage("ours.json: is not UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        var missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> StateFile.read(missing, Instant.EPOCH))
                .isInstanceOf(StateFault.class)
                .hasMessage(missing + ": cannot be read");
    }

    private static void set(ObjectNode state, String pointer, JsonNode value) {
        var last = pointer.lastIndexOf('/');
        var parent = state.at(pointer.substring(0, last));
        var name = pointer.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            assertThat(parent).isInstanceOf(ObjectNode.class);
            ((ObjectNode) parent).set(name, value);
        }
    }
}
