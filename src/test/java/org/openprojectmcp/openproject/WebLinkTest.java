package org.openprojectmcp.openproject;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.openproject.links.WebLink;

class WebLinkTest {

    private static final URI BASE = URI.create("https://op.example/openproject");

    @ParameterizedTest
    @CsvSource({
        "https://op.example/openproject/work_packages/40, WORK_PACKAGE 40",
        "https://op.example/openproject/wp/40, WORK_PACKAGE 40",
        "https://op.example/openproject/work_packages/40/activity#activity-3, WORK_PACKAGE 40 #3",
        "https://op.example/openproject/projects/rover/work_packages/40/overview, WORK_PACKAGE 40 in rover",
        "https://op.example/openproject/projects/rover/work_packages/details/40/relations?query_id=9, WORK_PACKAGE 40 in rover",
        "https://op.example/openproject/wp/ROVER-12, WORK_PACKAGE ROVER-12",
        "HTTP://OP.example:80/openproject/work_packages/40, WORK_PACKAGE 40",
        "https://op.example/openproject/projects/rover, PROJECT rover",
        "https://op.example/openproject/projects/rover/settings/modules/, PROJECT rover",
        "https://op.example/openproject/projects/rover/work_packages?query_id=9&x=1, QUERY 9 in rover",
        "https://op.example/openproject/users/8, PERSON 8",
        "https://op.example/openproject/versions/3, VERSION 3",
        "https://op.example/openproject/projects/rover/meetings/5, MEETING 5 in rover",
        "https://op.example/openproject/projects/rover/boards/5, BOARD 5 in rover",
        "https://op.example/openproject/projects/rover/wiki/start, WIKI_PAGE start in rover",
        "https://op.example/openproject/projects/rover/forums/1/topics/7, FORUM_POST 7 in rover",
        "https://op.example/openproject/api/v3/work_packages/40, WORK_PACKAGE 40",
        "/projects/rover/news/2, NEWS 2 in rover",
        "/openproject/documents/2, DOCUMENT 2"
    })
    void aLinkSaysWhatItIsAbout(String url, String about) {
        WebLink link = WebLink.of(url, BASE).orElseThrow();

        assertThat(link.kind() + " " + link.id()
                        + (link.project() == null ? "" : " in " + link.project())
                        + (link.comment() == null ? "" : " #" + link.comment()))
                .isEqualTo(about);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/work_packages/40",
                "https://op.example.evil.example/openproject/work_packages/40",
                "https://op.example:8443/openproject/work_packages/40",
                "https://op.example/openproject/",
                "https://op.example/openproject/my/page",
                "https://op.example/openproject/work_packages/../../etc",
                "https://op.example/openproject/work_packages/9999999999999999999999",
                "not a link",
                "javascript:alert(1)",
                ""
            })
    void anythingElseIsNone(String url) {
        assertThat(WebLink.of(url, BASE)).isEmpty();
    }

    @Test
    void anAddressAtTheRootOfItsHostHasNoPathInFront() {
        assertThat(WebLink.of("https://op.example/work_packages/7", URI.create("https://op.example"))
                        .orElseThrow()
                        .id())
                .isEqualTo("7");
    }
}
