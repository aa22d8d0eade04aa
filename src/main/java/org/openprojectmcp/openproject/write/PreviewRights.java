package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.hal.Hal;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.refusal.MissingRights;
import org.openprojectmcp.openproject.refusal.Request;
import org.openprojectmcp.openproject.request.UriParts;

/**
 * Looks, before a preview says that a write could be made, whether its caller may: by the link that OpenProject shows only to those who may, where no
 * form can be asked. A write itself is not preceded by it: OpenProject refuses that as well. Thread-safe; blocks its thread.
 */
final class PreviewRights {

    /**
     * A write and the link that permits it.
     *
     * @param path its path; what is in brackets is the resource with the link
     * @param ofOneself whether nothing but one of the links of those who watch, or could, is needed to write it of oneself
     */
    private record Rule(String method, Pattern path, String link, boolean ofOneself) {

        static Rule of(String method, String path, String link) {
            return new Rule(method, Pattern.compile(path), link, false);
        }

        Rule orOfOneself() {
            return new Rule(method, path, link, true);
        }
    }

    private static final String WORK_PACKAGE = "(/work_packages/\\d+)";
    private static final String COMMENT = "addComment";

    private static final List<Rule> RULES = List.of(
            Rule.of("POST", WORK_PACKAGE + "/activities", COMMENT),
            Rule.of("POST", "(/[a-z_]+/\\d+)/attachments", "addAttachment"),
            Rule.of("POST", WORK_PACKAGE + "/file_links", "addFileLink"),
            Rule.of("POST", WORK_PACKAGE + "/watchers", "addWatcher").orOfOneself(),
            Rule.of("DELETE", WORK_PACKAGE + "/watchers/\\d+", "removeWatcher").orOfOneself(),
            Rule.of("POST", WORK_PACKAGE + "/relations", "addRelation"),
            Rule.of("PATCH", "(/relations/\\d+)", "updateImmediately"),
            Rule.of("PATCH", "(/activities/\\d+)", "update"),
            Rule.of("PATCH", "(/activities/\\d+)/emoji_reactions", COMMENT),
            Rule.of("DELETE", "(/(?:relations|attachments|file_links)/\\d+)", "delete"));

    private final OpenProject openProject;
    private final Metadata metadata;
    private final MissingRights missing;

    PreviewRights(OpenProject openProject, Metadata metadata, MissingRights missing) {
        this.openProject = openProject;
        this.metadata = metadata;
        this.missing = missing;
    }

    /** @throws OpenProjectException with the permission and who has it, when the write may not be made */
    void check(Exchange exchange, PendingWrite write) {
        String path = UriParts.path(write.path(), write.values()::get);
        for (Rule rule : RULES) {
            Matcher matcher = rule.path().matcher(path);
            if (rule.method().equals(write.method()) && matcher.matches()) {
                Caller caller = Caller.of(exchange);
                JsonNode resource = resource(caller, rule, matcher.group(1), write);
                if (!permits(caller, rule, resource, write)) {
                    throw new OpenProjectException(missing.message(
                            new Request(write.method(), path, write.payload(), exchange), " Nothing was changed."));
                }
                return;
            }
        }
    }

    /** What was read already is not read again; a reaction is to a comment, of whose work package the right is. */
    private JsonNode resource(Caller caller, Rule rule, String path, PendingWrite write) {
        boolean known = Hal.link(write.before(), "self").path("href").asText().endsWith(path);
        JsonNode resource = known ? write.before() : openProject.get(caller, path, Map.of(), null);
        String of = Hal.link(resource, "workPackage").path("href").asText();
        boolean reaction = COMMENT.equals(rule.link()) && of.contains("/work_packages/");
        return reaction
                ? openProject.get(caller, of.substring(of.indexOf("/work_packages/")), Map.of(), null)
                : resource;
    }

    private boolean permits(Caller caller, Rule rule, JsonNode resource, PendingWrite write) {
        JsonNode links = resource.path("_links");
        return links.has(rule.link())
                || (rule.ofOneself()
                        && (links.has("watch") || links.has("unwatch"))
                        && metadata.me(caller)
                                .path("id")
                                .asText()
                                .equals(String.valueOf(write.values().get("person"))));
    }
}
