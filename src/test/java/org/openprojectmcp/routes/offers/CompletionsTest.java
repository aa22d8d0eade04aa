package org.openprojectmcp.routes.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.openproject.names.Suggestions;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.CompletionRequest;
import org.openprojectmcp.tool.CompletionRequest.Subject;
import org.openprojectmcp.tool.testing.PlainCall;

class CompletionsTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static List<String> complete(Subject subject, String name, String argument, String typed) throws Exception {
        return SERVED.catalog()
                .complete(new CompletionRequest(subject, name, argument, typed, Map.of()), new PlainCall())
                .values();
    }

    private static Suggestions suggest(EntityKind kind, String typed) {
        return SERVED.beans().names().suggest(kind, typed, new NameScope(null, new Cancellation(), null, null));
    }

    @Test
    void thePromptsOfferProjectsByNameOrIdentifierAndAskOnceForAllOfThem() throws Exception {
        List<String> all = complete(Subject.PROMPT, "project_status_report", "project_id", "");
        SERVED.upstream().forget();

        List<String> some = complete(Subject.PROMPT, "work_package_summary", "project_id", "PUMP");

        assertThat(all).hasSizeGreaterThan(2).containsAll(some);
        assertThat(some).singleElement().asString().containsIgnoringCase("pump");
        assertThat(SERVED.upstream().passed()).isEmpty();
    }

    @Test
    void aStatusFilterOffersItsOwnWordsAndTheStatuses() throws Exception {
        assertThat(complete(Subject.PROMPT, "work_package_summary", "status_filter", ""))
                .startsWith("all", "open", "closed")
                .contains("In progress");
    }

    @Test
    void theResourcesOfferWhatTheirUrisTake() throws Exception {
        assertThat(complete(Subject.RESOURCE, "openproject://project/{id}", "id", "pump"))
                .containsExactly("pump-station");
        assertThat(complete(Subject.RESOURCE, "openproject://work-package/{id}", "id", "old town"))
                .contains("12");
        assertThat(complete(Subject.RESOURCE, "openproject://work-package-relations/{id}", "id", "12"))
                .startsWith("12");
        assertThat(complete(Subject.RESOURCE, "openproject://work-packages/{project_id}", "project_id", ""))
                .contains("pump-station");
    }

    @Test
    void workPackagesAreOfferedBeforeAnythingIsTyped() throws Exception {
        assertThat(complete(Subject.RESOURCE, "openproject://work-package/{id}", "id", ""))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void peopleAreReadOnceForEveryKeyThatIsTyped() {
        suggest(EntityKind.PRINCIPAL, "");
        SERVED.upstream().forget();

        assertThat(suggest(EntityKind.PRINCIPAL, "dan").candidates())
                .extracting("name")
                .contains("Dana Reyes");
        assertThat(suggest(EntityKind.PRINCIPAL, "dana.reyes@").candidates()).hasSizeLessThanOrEqualTo(1);
        assertThat(SERVED.upstream().passed()).isEmpty();
    }

    @Test
    void versionsAreThoseOfTheProject() {
        Suggestions all = suggest(EntityKind.VERSION, "");
        Suggestions ofOne = SERVED.beans()
                .names()
                .suggest(EntityKind.VERSION, "", new NameScope(null, new Cancellation(), 1L, null));

        assertThat(ofOne.candidates()).hasSizeLessThan(all.candidates().size());
        assertThat(all.candidates()).containsAll(ofOne.candidates());
    }
}
