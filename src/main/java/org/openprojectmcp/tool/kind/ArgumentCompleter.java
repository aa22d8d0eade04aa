package org.openprojectmcp.tool.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openprojectmcp.openproject.names.EntityKind;
import org.openprojectmcp.openproject.names.NameScope;
import org.openprojectmcp.openproject.names.Typed;
import org.openprojectmcp.tool.Completion;
import org.openprojectmcp.tool.CompletionRequest;
import org.openprojectmcp.tool.kind.ArgumentKind.Candidates;
import org.openprojectmcp.tool.kind.ArgumentKind.Reading;

/**
 * Says what may be written for an argument: what its schema lists as {@code enum} or {@code examples}, and what there is of its kind.
 * Thread-safe; may block while it asks OpenProject.
 */
public final class ArgumentCompleter {

    /** Nothing in OpenProject has a longer name. */
    private static final int LONGEST = 255;

    private final ArgumentKinds kinds;

    public ArgumentCompleter(ArgumentKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Completes an argument.
     *
     * @param schema that of the argument itself
     * @param scope who asks; inside of what, the other arguments say
     */
    public Completion complete(KindPlan plan, JsonNode schema, CompletionRequest request, NameScope scope) {
        if (request.typed().length() > LONGEST) {
            return Completion.EMPTY;
        }
        Set<String> values = new LinkedHashSet<>(Typed.of(request.typed()).bestFirst(listed(schema)));
        KindPlan own = plan.members().get(request.argument());
        if (own == null || own.kind() == null) {
            return Completion.of(List.copyOf(values), true);
        }
        boolean uri = request.subject() == CompletionRequest.Subject.RESOURCE;
        Candidates found = kind(own.kind()).candidates(request.typed(), uri, inside(plan, request, scope));
        values.addAll(found.values());
        return Completion.of(List.copyOf(values), found.complete());
    }

    private static List<String> listed(JsonNode schema) {
        return Stream.of("enum", "examples")
                .flatMap(keyword -> StreamSupport.stream(schema.path(keyword).spliterator(), false))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    /** What the other arguments are about. One that cannot be understood narrows nothing: it may be half written itself. */
    private NameScope inside(KindPlan plan, CompletionRequest request, NameScope scope) {
        NameScope inside = scope;
        for (Map.Entry<String, KindPlan> member : plan.members().entrySet()) {
            String written = request.others().get(member.getKey());
            String keyword = member.getValue().kind();
            if (written == null
                    || keyword == null
                    || !member.getValue().isScope()
                    || request.argument().equals(member.getKey())) {
                continue;
            }
            if (kind(keyword).read(TextNode.valueOf(written), false, inside) instanceof Reading.Meaning meaning) {
                long id = meaning.value().longValue();
                inside = keyword.equals(EntityKind.PROJECT.keyword()) ? inside.inProject(id) : inside.inWorkPackage(id);
            }
        }
        return inside;
    }

    private ArgumentKind kind(String keyword) {
        return kinds.find(keyword)
                .orElseThrow(() -> new IllegalStateException("No argument kind is called " + keyword));
    }
}
