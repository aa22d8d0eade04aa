package org.openprojectmcp.sandbox.meetings;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.profile.Feature;

/** Where something on an agenda is found: below its meeting, and in later versions at an address of its own. */
final class AgendaAddresses {
    private AgendaAddresses() {}

    static String of(Instance instance, int meetingId, String collection, int id) {
        return instance.has(Feature.FLAT_AGENDA)
                ? "/api/v3/meeting_" + collection + "/" + id
                : "/api/v3/meetings/" + meetingId + "/" + collection + "/" + id;
    }
}
