package org.openprojectmcp.sandbox.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.form.Schema;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.meeting.Conduct;

/** What can be written on a meeting. */
final class MeetingSchema {
    private static final String SELF = "/api/v3/meetings/schema";

    private MeetingSchema() {}

    /** The schema on its own. */
    static ObjectNode alone() {
        return schema(true).node(SELF);
    }

    /** The schema inside of a form. */
    static ObjectNode inForm(boolean fresh) {
        return schema(fresh).node();
    }

    private static Schema schema(boolean fresh) {
        var schema = new Schema().fixed("id", "Integer", Text.of("label.id"));
        schema.add("lockVersion", "Integer", Text.of("label.lock_version"))
                .required()
                .writable(!fresh);
        schema.add("title", "String", Text.of("label.title")).required().length(1, 255);
        schema.add("location", "String", Text.of("label.location")).length(0, 255);
        schema.add("startTime", "DateTime", Text.of("label.start_time"))
                .required()
                .hasDefault();
        schema.fixed("endTime", "DateTime", Text.of("label.end_time"));
        schema.add("duration", "Duration", Text.of("label.duration")).required().hasDefault();
        schema.add("state", "String", Text.of("label.status"))
                .required()
                .hasDefault()
                .words(Conduct.STATES);
        schema.add("notify", "Boolean", Text.of("label.notify_participants")).hasDefault();
        schema.add("sharing", "String", Text.of("label.sharing")).hasDefault().words(Conduct.SHARINGS);
        schema.add("agendaSortingMode", "String", Text.of("label.agenda_sorting_mode"))
                .hasDefault()
                .words(Conduct.SORTINGS);
        schema.add("project", "Project", Text.of("label.project"))
                .required()
                .writable(fresh)
                .link();
        schema.add("participants", "[]User", Text.of("label.participants")).link();
        schema.fixed("author", "User", Text.of("label.author"));
        return schema.fixed("createdAt", "DateTime", Text.of("label.created_on"))
                .fixed("updatedAt", "DateTime", Text.of("label.updated_on"));
    }
}
