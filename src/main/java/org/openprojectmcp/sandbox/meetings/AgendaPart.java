package org.openprojectmcp.sandbox.meetings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.meeting.Meeting;
import org.openprojectmcp.sandbox.state.Table;

/**
 * One kind of things that an agenda is made of. Whoever calls has checked that the caller may write, and that the meeting is not over.
 *
 * @param <R> the row
 */
interface AgendaPart<R extends Row> {

    /** Their path segment below a meeting; beside it {@code meeting_} stands before. */
    String collection();

    Table<R> table();

    int meetingId(R row);

    /** Those of a meeting, in their order. */
    List<R> of(Meeting meeting);

    ObjectNode document(R row, Caller caller);

    /** Stores a new one at the end. */
    R create(Meeting meeting, Payload payload, Caller caller);

    /** Stores a changed one. */
    R update(R row, Payload payload, Caller caller);

    void delete(R row);
}
