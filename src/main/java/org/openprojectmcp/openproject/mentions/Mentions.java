package org.openprojectmcp.openproject.mentions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Filters;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.openproject.names.NameResolver;
import org.openprojectmcp.openproject.names.NameScope;

/**
 * The bean {@code mentions}: makes OpenProject's markup of the {@code @names} in the argument {@code comment}, among those who can see the work package of the header
 * {@code work_package}. A name that is nobody's, or several people's, is refused: whoever was meant would not be told. Thread-safe; blocks
 * its thread while OpenProject is asked, and asks nothing when nobody is mentioned.
 */
public final class Mentions {

    private static final int MOST_PEOPLE = 1000;
    private static final int MOST_MENTIONS = 50;

    private final OpenProject openProject;
    private final NameResolver names;

    public Mentions(OpenProject openProject, NameResolver names) {
        this.openProject = openProject;
        this.names = names;
    }

    /**
     * The comment with its mentions written out, and who they are.
     *
     * @return {@code {"text", "mentioned": [{"id", "name", "matched"}]}}
     * @throws OpenProjectException with the candidates, when a name is nobody's or several people's
     */
    public JsonNode write(
            Exchange exchange, @Variable("arguments") JsonNode arguments, @Header("work_package") long workPackage) {
        return written(exchange, arguments.path("comment").asText(), workPackage);
    }

    /** The same of the argument {@code comment_text}, for a tool whose {@code comment} is something else. */
    public JsonNode writeText(
            Exchange exchange, @Variable("arguments") JsonNode arguments, @Header("work_package") long workPackage) {
        return written(exchange, arguments.path("comment_text").asText(), workPackage);
    }

    /**
     * The same for each work package of the variable {@code targets}, by its id, since not everybody sees all of them.
     *
     * @throws OpenProjectException with the work package and the candidates
     */
    public JsonNode writeEach(
            Exchange exchange, @Variable("arguments") JsonNode arguments, @Variable("targets") JsonNode targets) {
        String text = arguments.path("comment").asText();
        ObjectNode comments = JsonNodeFactory.instance.objectNode();
        for (JsonNode target : targets) {
            String id = target.path("id").asText();
            try {
                comments.set(id, written(exchange, text, target.path("id").asLong()));
            } catch (OpenProjectException unclear) {
                throw unclear.withMessage(
                        "Work package #" + id + " " + target.path("subject").asText() + ": " + unclear.getMessage());
            }
        }
        return comments;
    }

    private ObjectNode written(Exchange exchange, String text, long workPackage) {
        List<Integer> starts = MentionText.starts(text);
        if (starts.size() > MOST_MENTIONS) {
            throw new OpenProjectException(
                    "The comment mentions more than " + MOST_MENTIONS + " times somebody, and was not written. "
                            + "Mention a group, or write \\@ where nobody is meant.");
        }
        Map<Long, Mention> mentioned = new LinkedHashMap<>();
        StringBuilder written = new StringBuilder();
        int done = 0;
        if (!starts.isEmpty()) {
            Mentionable people = people(exchange, workPackage);
            for (int start : starts) {
                Mention mention = people.at(text, start);
                mentioned.putIfAbsent(mention.id(), mention);
                written.append(text, done, start)
                        .append(MentionMarkup.of(mention.id(), mention.name(), mention.group()));
                done = mention.end();
            }
        }
        ObjectNode comment = JsonNodeFactory.instance.objectNode();
        comment.put("text", written.append(text, done, text.length()).toString());
        mentioned.values().forEach(mention -> comment.withArray("mentioned").add(json(mention)));
        return comment;
    }

    private Mentionable people(Exchange exchange, long workPackage) {
        Caller caller = Caller.of(exchange);
        ObjectNode query = JsonNodeFactory.instance
                .objectNode()
                .put("pageSize", MOST_PEOPLE)
                .put("select", "total,elements/id,elements/name,elements/self");
        ArrayNode filters = query.putArray("filters");
        Filters.add(filters, "status", "!", "3");
        Filters.add(filters, "mentionableOnWorkPackage", "=", Long.toString(workPackage));
        JsonNode found = openProject.get(caller, "/principals", Map.of(), query);
        return new Mentionable(found, text -> names.resolve(EntityKind.PRINCIPAL, text, NameScope.of(caller)));
    }

    private static ObjectNode json(Mention mention) {
        ObjectNode person =
                JsonNodeFactory.instance.objectNode().put("id", mention.id()).put("name", mention.name());
        return mention.matched() == null ? person : person.put("matched", mention.matched());
    }
}
