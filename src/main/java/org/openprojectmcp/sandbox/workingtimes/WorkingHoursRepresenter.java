package org.openprojectmcp.sandbox.workingtimes;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.model.people.WorkingHours;
import org.openprojectmcp.sandbox.people.PrincipalRepresenter;

/** Working hours as HAL. */
final class WorkingHoursRepresenter implements Representer<WorkingHours> {
    private final Instance instance;

    WorkingHoursRepresenter(Instance instance) {
        this.instance = instance;
    }

    @Override
    public ObjectNode element(WorkingHours row, Caller caller) {
        var hal = Hal.of("UserWorkingHours").put("id", row.id()).put("validFrom", row.validFrom());
        for (var day : DayOfWeek.values()) {
            hal.put(WorkingHoursDraft.property(day), DoubleNode.valueOf(row.hours(day)));
        }
        return hal.put("availabilityFactor", row.availability())
                .link("self", Link.to(row.href()))
                .link(
                        "user",
                        PrincipalRepresenter.link(instance.state().principals().get(row.userId())))
                .node();
    }
}
