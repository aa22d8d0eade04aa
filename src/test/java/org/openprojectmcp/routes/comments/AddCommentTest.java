package org.openprojectmcp.routes.comments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.testing.CountingProxy.Passed;
import org.openprojectmcp.testing.ServedRoutes;

class AddCommentTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    private static long create() {
        return SERVED.call("create_work_package", "{'project': 'meter-rollout', 'subject': 'To talk about'}")
                .path("id")
                .asLong();
    }

    private static JsonNode comment(long id, String text) {
        return SERVED.call("add_comment", "{'work_package': " + id + ", 'comment': '" + text + "'}");
    }

    private static String refusal(long id, String text) {
        String refusal = SERVED.failure("add_comment", "{'work_package': " + id + ", 'comment': '" + text + "'}");
        assertThat(SERVED.upstream().passed()).extracting(Passed::method).doesNotContain("POST");
        return refusal;
    }

    /** As OpenProject has it. */
    private static String raw(JsonNode comment) {
        var exchange = SERVED.send(
                Map.of(
                        "OpenProjectPath",
                        "/activities/{id}",
                        "id",
                        comment.path("id").asLong()),
                null);
        return exchange.getMessage().getBody(JsonNode.class).at("/comment/raw").asText();
    }

    private static JsonNode notificationsOf(String login, long workPackage) {
        return SERVED.callAs(login, "list_notifications", "{'work_package': " + workPackage + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Anna Krüger",
                "@anna",
                "@Anna’s",
                "@Kruger",
                "@anna.krueger",
                "@\\\"Anna Krüger\\\"",
                "@Anna, please"
            })
    void whoIsMentionedIsTold(String mention) {
        long id = create();

        JsonNode comment = comment(id, mention + ": look at it");

        assertThat(comment.at("/mentioned/0/name").asText()).isEqualTo("Anna Krüger");
        assertThat(raw(comment))
                .startsWith("<mention class=\"mention\" data-id=\""
                        + comment.at("/mentioned/0/id").asLong()
                        + "\" data-type=\"user\" data-text=\"@Anna Krüger\">@Anna Krüger</mention>")
                .endsWith(": look at it");
        assertThat(comment.at("/comment/user_text").asText()).startsWith("@Anna Krüger");
        assertThat(notificationsOf("anna.krueger", id)
                        .at("/work_packages/0/notifications/0/reason")
                        .asText())
                .isEqualTo("mentioned");
    }

    @Test
    void aMentionByIdAndOneOfAGroupWorkToo() {
        long id = create();
        long anna = comment(id, "@Anna").at("/mentioned/0/id").asLong();

        JsonNode comment = comment(id, "@#" + anna + " and @Field crew should know");

        assertThat(comment.path("mentioned")).hasSize(2);
        assertThat(raw(comment)).contains("data-type=\"group\" data-text=\"@Field crew\"");
        assertThat(notificationsOf("lars.oestberg", id).path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aNameThatWasNotWrittenExactlyIsSaid() {
        assertThat(comment(create(), "@Sam can do it")
                        .at("/mentioned/0/matched")
                        .asText())
                .isEqualTo("by the beginning of the name");
    }

    @Test
    void whoIsNobodyOrCannotSeeItIsRefusedWithTheNearest() {
        long id = create();

        assertThat(refusal(id, "Over to @Anja")).contains("@Anja is nobody", "Anna Krüger (id ", "Nothing was written");
        assertThat(refusal(id, "Over to @Mei Tanaka")).contains("nobody who can see this work package");
        assertThat(refusal(id, "Over to @#99999")).contains("@#99999");
        assertThat(SERVED.call("list_activities", "{'work_package': " + id + ", 'only': 'comments'}")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aNameOfSeveralPeopleIsRefusedWithAllOfThem() {
        long id = SERVED.call("create_work_package", "{'project': 'customer-portal', 'subject': 'Who?'}")
                .path("id")
                .asLong();

        assertThat(refusal(id, "@Ann can you?")).contains("several people", "Anna Krüger", "Anne Krügel", "@#7");
    }

    @Test
    void whatIsNoMentionStaysAsItIsAndAsksNobody() {
        String text = "`@Override`, mail to anna@example.com, \\\\@nobody";

        JsonNode comment = comment(create(), text);

        assertThat(raw(comment)).isEqualTo("`@Override`, mail to anna@example.com, \\@nobody");
        assertThat(comment.has("mentioned")).isFalse();
        assertThat(SERVED.upstream().passed())
                .noneMatch(request -> request.target().contains("mentionable"));
    }

    @Test
    void nobodyIsToldWhenThatIsNotWanted() {
        long id = create();

        JsonNode comment = SERVED.call(
                "add_comment", "{'work_package': " + id + ", 'comment': 'Quietly, @Anna', 'notify': false}");

        assertThat(comment.path("note").asText()).contains("Nobody is told");
        assertThat(notificationsOf("anna.krueger", id).path("total").asInt()).isZero();
    }

    @Test
    void anInternalCommentIsNeverWrittenForEverybodyInstead() {
        long id = create();

        assertThat(SERVED.failure(
                        "add_comment", "{'work_package': " + id + ", 'comment': 'Between us', 'internal': true}"))
                .contains("Enterprise plan", "Nothing was written");
        assertThat(SERVED.upstream().passed()).singleElement().satisfies(request -> assertThat(request.target())
                .endsWith("/configuration"));
    }

    @Test
    void whoCannotSeeTheWorkPackageCannotComment() {
        try (var outside = new ServedRoutes("mei.tanaka", Settings.Confirm.DESTRUCTIVE)) {
            assertThat(outside.failure("add_comment", "{'work_package': 8, 'comment': 'Hello'}"))
                    .contains("does not exist, or is not visible");
        }
    }
}
