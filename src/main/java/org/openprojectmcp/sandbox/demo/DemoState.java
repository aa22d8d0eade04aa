package org.openprojectmcp.sandbox.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;

/** Builds the states that need no file. Equal clocks give equal states. */
public final class DemoState {
    /** The login of the person whose key the embedded server uses: a project member without instance-wide rights. */
    public static final String DEMO_LOGIN = "dana.reyes";

    private static final long SEED = 20_260_301;

    private DemoState() {}

    /** An organisation at work, its dates lying around the clock's today. */
    public static ObjectNode demo(Clock clock) {
        var state = Baseline.read();
        var days = new WorkDays(clock);
        var organisation = Organisation.read();
        organisation.addTo(state, days);
        new Absences(organisation, days).addTo(state);
        var plan = new Plan(organisation);
        var schedule = new Schedule(plan, days);
        var history = new History(days, SEED);
        new WorkPackages(state, organisation, schedule, history).add(plan);
        new Timesheets(organisation, schedule, days, SEED).addTo(state, plan);
        new Rooms(organisation, plan, days).addTo(state);
        NextIds.addTo(state);
        return state;
    }

    /** Statuses, types, priorities, roles and workflow, one administrator with the login {@code admin}, no project. */
    public static ObjectNode empty() {
        var state = Baseline.read();
        Organisation.read().addAdministrator(state);
        NextIds.addTo(state);
        return state;
    }
}
