package org.openprojectmcp.sandbox.people;

import java.util.List;
import java.util.Objects;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.model.Attribute;
import org.openprojectmcp.sandbox.model.Row;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.state.State;

/** Takes away a group or a placeholder user with its memberships. Work it was given belongs to the deleted user from then on. */
final class PrincipalDeletion {
    private static final List<Attribute> GIVEN = List.of(Attribute.ASSIGNEE, Attribute.RESPONSIBLE);

    private final State state;
    private final GroupMemberships memberships;

    PrincipalDeletion(Instance instance) {
        this.state = instance.state();
        this.memberships = new GroupMemberships(instance);
    }

    void delete(Principal principal) {
        var id = principal.id();
        memberships.remove(principal);
        for (var row : List.copyOf(state.workPackages().all())) {
            for (var attribute : GIVEN) {
                if (Objects.equals(row.integer(attribute), id)) {
                    state.workPackages().put(given(row.id(), attribute));
                }
            }
        }
        state.principals().remove(id);
    }

    private WorkPackage given(int rowId, Attribute attribute) {
        var deleted = state.principals().all().stream()
                .filter(principal -> principal.kind() == Principal.Kind.DELETED)
                .map(Row::id)
                .findFirst();
        return state.workPackages().get(rowId).with(attribute, deleted.orElse(null));
    }
}
