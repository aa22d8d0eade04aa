package org.openprojectmcp.sandbox.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.form.Schema;
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
        var schema = new Schema().fixed("id", "Integer", "ID");
        schema.add("lockVersion", "Integer", "Lock version").required().writable(!fresh);
        schema.add("title", "String", "Title").required().length(1, 255);
        schema.add("location", "String", "Location").length(0, 255);
        schema.add("startTime", "DateTime", "Start time").required().hasDefault();
        schema.fixed("endTime", "DateTime", "End time");
        schema.add("duration", "Duration", "Duration").required().hasDefault();
        schema.add("state", "String", "Status").required().hasDefault().words(Conduct.STATES);
        schema.add("notify", "Boolean", "Notify participants").hasDefault();
        schema.add("sharing", "String", "Sharing").hasDefault().words(Conduct.SHARINGS);
        schema.add("agendaSortingMode", "String", "Agenda sorting mode")
                .hasDefault()
                .words(Conduct.SORTINGS);
        schema.add("project", "Project", "Project").required().writable(fresh).link();
        schema.add("participants", "[]User", "Participants").link();
        schema.fixed("author", "User", "Author");
        return schema.fixed("createdAt", "DateTime", "Created on").fixed("updatedAt", "DateTime", "Updated on");
    }
}
