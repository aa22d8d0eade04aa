package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.sandbox.TinyInstance;

class RepeatedFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'subject': {'operator': '~', 'values': ['pick']}}, {'subject': {'operator': '~', 'values': ['apples']}} | 2",
                "{'subject': {'operator': '~', 'values': ['apples']}}, {'subject': {'operator': '~', 'values': ['pick']}} | 1",
                "{'subject': {'operator': 'none'}}, {'subject': {'operator': '~', 'values': ['pick']}}                    | 1",
                "{'assignee': {'operator': '*'}}, {'assigned_to_id': {'operator': '!*'}}                                  | 2"
            })
    void ofTwoFiltersOfOneNameTheLastIsHeeded(String filters, int found) {
        try (var instance = new TinyInstance()) {
            instance.workPackage("\"subject\": \"Pick apples\"");
            instance.workPackage("\"subject\": \"Sort apples\"");

            assertThat(instance.get(WRITER, "/api/v3/work_packages?filters=[" + filters.replace('\'', '"') + "]")
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(found);
        }
    }
}
