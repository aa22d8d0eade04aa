package org.openprojectmcp.sandbox.workpackages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

/** A list that was asked for before is given again, but never one that has changed meanwhile, and never somebody else's. */
class ListsShowChangesTest {
    private static final String LIST = "/api/v3/work_packages?filters=[]";

    @AutoClose
    private final TinyInstance instance = new TinyInstance();

    @Test
    void theSameListHasTheSameTagAndIsNotSentTwice() {
        instance.workPackage("\"subject\": \"Prune\"");
        var first = list(TinyInstance.WRITER);
        var second = list(TinyInstance.WRITER);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("etag")).isEqualTo(first.header("etag")).isNotEmpty();
        var again = instance.send(
                "GET",
                LIST,
                "",
                "Authorization",
                TinyInstance.basic("apikey", instance.key(TinyInstance.WRITER)),
                "If-None-Match",
                first.header("etag"));
        assertThat(again.response().statusCode()).isEqualTo(304);
    }

    @Test
    void whatIsWrittenIsInTheNextList() {
        var id = instance.workPackage("\"subject\": \"Prune\"");
        assertThat(list(TinyInstance.WRITER).elements()).hasSize(1);

        instance.call(
                TinyInstance.WRITER,
                "PATCH",
                "/api/v3/work_packages/" + id,
                "{\"lockVersion\": 0, \"subject\": \"Prune twice\"}");
        assertThat(list(TinyInstance.WRITER).text()).contains("Prune twice");
        instance.workPackage("\"subject\": \"Water\"");
        assertThat(list(TinyInstance.WRITER).elements()).hasSize(2);
        assertThat(list(TinyInstance.ONLOOKER).elements()).hasSize(2);
    }

    @Test
    void everybodyGetsAListOfTheirOwn() {
        instance.workPackage("\"subject\": \"Prune\"");

        var writers = list(TinyInstance.WRITER).elements().get(0);
        var onlookers = list(TinyInstance.ONLOOKER).elements().get(0);
        assertThat(writers.path("_links").has("update")).isTrue();
        assertThat(onlookers.path("_links").has("update")).isFalse();
        assertThat(instance.get(TinyInstance.STRANGER, LIST).response().statusCode())
                .isEqualTo(403);
        assertThat(list(TinyInstance.WRITER).elements().get(0)).isEqualTo(writers);
    }

    @Test
    void anotherPageOfTheSameListHasTheOtherRows() {
        for (var i = 1; i <= 5; i++) {
            instance.workPackage("\"subject\": \"Row " + i + "\"");
        }
        for (var page = 1; page <= 5; page++) {
            var shown = instance.get(
                    TinyInstance.WRITER, LIST + "&pageSize=1&sortBy=[[\"subject\",\"desc\"]]&offset=" + page);
            assertThat(shown.elements().get(0).path("subject").asText()).isEqualTo("Row " + (6 - page));
        }
    }

    private TinyInstance.Reply list(String login) {
        return instance.get(login, LIST);
    }
}
