package org.openprojectmcp.openproject.refusal;

import java.util.OptionalLong;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.metadata.Metadata;

/** Puts into words that a request may not be made: which permission it needs and, for a write, who has it or can grant it. Thread-safe; blocks its thread. */
public final class MissingRights {

    private final RightHolders holders;
    private final RightPlace place;

    public MissingRights(Metadata metadata, RightHolders holders) {
        this.holders = holders;
        this.place = new RightPlace(metadata);
    }

    /** @param said what OpenProject says of it, as a sentence that begins with a blank; may be empty */
    public String message(Request request, String said) {
        return "The user of this API key may not " + request.doing() + "." + said
                + Permission.neededFor(request.purpose(), request.checkedPath())
                        .map(permission -> needed(request, permission))
                        .orElse(" An administrator of the project or of OpenProject can grant a role that allows it.");
    }

    /** Who has a permission is looked up for what somebody else may do instead: a write. */
    private String needed(Request request, Permission permission) {
        String needed = " Needed is the permission " + permission.name();
        if ("GET".equals(request.method())) {
            return needed + "; an administrator of the project or of OpenProject can grant a role that has it.";
        }
        Caller caller = Caller.of(request.exchange());
        OptionalLong project = permission.global() ? OptionalLong.empty() : place.of(caller, request);
        return needed + ". "
                + holders.sentence(
                        caller,
                        permission.global() || project.isPresent() ? permission.action() : null,
                        project.isPresent() ? project.getAsLong() : null);
    }
}
