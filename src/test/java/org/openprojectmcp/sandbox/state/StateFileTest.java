package org.openprojectmcp.sandbox.state;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StateFileTest {
    private static void read(String json) {
        StateFile.parse(json, Instant.EPOCH);
    }

    @Test
    void aMissingValueIsNamedByItsPlace() {
        assertThatThrownBy(() -> read("{\"users\": [{\"id\": 1, \"firstname\": \"A\", \"lastname\": \"B\"}]}"))
                .isInstanceOf(StateFault.class)
                .hasMessage("users[0].login: is missing");
    }

    @Test
    void aValueOfTheWrongKindIsNamedByItsPlace() {
        assertThatThrownBy(() -> read("{\"statuses\": [{\"id\": \"one\", \"name\": \"New\"}]}"))
                .hasMessage("statuses[0].id: must be a whole number");
    }

    @Test
    void anUnknownNameIsNamed() {
        assertThatThrownBy(() -> read(
                        "{\"projects\": [{\"id\": 1, \"identifier\": \"p\", \"name\": \"P\", \"types\": [\"Task\"]}]}"))
                .hasMessage("projects[0].types[0]: no type is called Task");
    }

    @Test
    void whatIsNoJsonIsNamedByLineAndColumn() {
        assertThatThrownBy(() -> read("{\n  oops")).hasMessageStartingWith("line 2");
    }
}
