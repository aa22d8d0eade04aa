package org.openprojectmcp.openproject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.openproject.instance.CoreVersion;
import org.openprojectmcp.openproject.instance.Instance;
import org.openprojectmcp.openproject.instance.Requirement;

class InstanceTest {

    private static CoreVersion version(String text) {
        return CoreVersion.of(text).orElseThrow();
    }

    @Test
    void ofWhatIsNotKnownNothingIsLacking() {
        assertThat(Instance.UNKNOWN.lacks(new Requirement(version("99.0"), "anything", "/anything")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"17.1, true", "17.2, false", "17.10, false", "16.6, true", "18.0, false"})
    void aKnownVersionDecides(String since, boolean works) {
        Instance instance = new Instance(version("17.1.0"), version("17.2"), null, Map.of());

        assertThat(instance.lacks(new Requirement(version(since), null, null)).isEmpty())
                .isEqualTo(works);
    }

    @Test
    void aVersionThatIsOnlyKnownRoughlyHidesOnlyWhatIsCertainlyMissing() {
        Instance instance = new Instance(version("17.3"), null, Set.of(), Map.of("/a", 403, "/b", 404));

        assertThat(instance.lacks(new Requirement(version("17.9"), null, null))).isEmpty();
        assertThat(instance.lacks(new Requirement(null, "boards", null)))
                .hasValueSatisfying(why -> assertThat(why).contains("boards"));
        assertThat(instance.lacks(new Requirement(null, null, "/a")))
                .hasValueSatisfying(why -> assertThat(why).contains("permission"));
        assertThat(instance.lacks(new Requirement(null, null, "/b")))
                .hasValueSatisfying(why -> assertThat(why).contains("does not have"));
        assertThat(instance.lacks(new Requirement(null, null, "/c"))).isEmpty();
    }

    @Test
    void whatIsNoVersionIsNone() {
        assertThat(CoreVersion.of("17")).isEmpty();
        assertThat(CoreVersion.of("seventeen.one")).isEmpty();
        assertThat(version("17.10")).isGreaterThan(version("17.9"));
    }
}
