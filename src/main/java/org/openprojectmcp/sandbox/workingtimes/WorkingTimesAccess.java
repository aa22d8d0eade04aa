package org.openprojectmcp.sandbox.workingtimes;

import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.people.People;

/** Whose working times a request is about, and whether the caller may read or write them. */
final class WorkingTimesAccess {
    private static final String OF_ALL = "manage_working_times";
    private static final String OWN = "manage_own_working_times";

    private final Instance instance;
    private final People people;

    WorkingTimesAccess(Instance instance) {
        this.instance = instance;
        this.people = new People(instance);
    }

    /** The user whose times may be read: oneself, or anybody one sees with the right. Whoever else it is, is not there. */
    Principal readable(Request request) {
        var caller = request.caller();
        var user = people.user(caller, request.parameter("id"));
        if (user == null || !caller.is(user.id()) && !(all(caller) && people.visible(caller, user))) {
            throw ApiError.notFound();
        }
        return user;
    }

    /** Refuses with 403 unless the caller may change the times of a user. */
    void requireWritable(Principal user, Caller caller) {
        if (!all(caller) && !(caller.is(user.id()) && instance.access().allowedGlobally(caller, OWN))) {
            throw ApiError.missingPermission();
        }
    }

    private boolean all(Caller caller) {
        return instance.access().allowedGlobally(caller, OF_ALL);
    }
}
