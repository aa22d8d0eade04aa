package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.hal.Formattable;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.Project;

/** What a form for a copy says beside the project itself: which parts can be copied, and how much each is. */
final class CopySchema {
    private CopySchema() {}

    static ObjectNode of(Instance instance, Project source) {
        var schema = ProjectSchema.schema(instance, List.of(), "of=" + source.id());
        for (var part : CopyPart.values()) {
            schema.add(part.key(), "Boolean", part.label())
                    .hasDefault()
                    .at("_meta")
                    .description(Formattable.markdown(
                            amount(count(instance, part, source)).words()));
        }
        schema.add("sendNotifications", "Boolean", Text.of("label.send_email_notifications_during_the_project_copy"))
                .hasDefault()
                .at("_meta");
        return schema.node();
    }

    /** What is copied when the form is sent back as it is. */
    static ObjectNode meta() {
        var meta = JsonNodeFactory.instance.objectNode();
        for (var part : CopyPart.values()) {
            meta.put(part.key(), true);
        }
        return meta.put("sendNotifications", false);
    }

    private static int count(Instance instance, CopyPart part, Project source) {
        var indexes = instance.state().indexes();
        return switch (part) {
            case MEMBERS -> indexes.membersOfProject(source.id()).size();
            case VERSIONS -> indexes.versionsOf(source.id()).size();
            case CATEGORIES -> indexes.categoriesOf(source.id()).size();
            case WORK_PACKAGES -> indexes.workPackagesOf(source.id()).size();
            default -> 0;
        };
    }

    private static Text amount(int count) {
        return switch (count) {
            case 0 -> Text.of("copy.none");
            case 1 -> Text.of("copy.one");
            default -> Text.of("copy.several", count);
        };
    }
}
