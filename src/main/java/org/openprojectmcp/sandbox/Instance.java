package org.openprojectmcp.sandbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.sandbox.query.FilterContext;
import org.openprojectmcp.sandbox.state.State;

/**
 * The one OpenProject that the resources share.
 *
 * @param clock tells what time it is; days are those of UTC
 * @param profile which version it is
 */
public record Instance(State state, Access access, Clock clock, Profile profile) {

    /** One of the version that is meant when none is named. */
    public Instance(State state, Access access, Clock clock) {
        this(state, access, clock, Profile.DEFAULT);
    }

    /** Whether its version has a feature. */
    public boolean has(Feature feature) {
        return profile.has(feature);
    }

    /** The time. */
    public Instant now() {
        return clock.instant();
    }

    /** The day. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What lists depend on beside the request: equal as long as nothing has changed and it is the same day. */
    public Moment moment() {
        return new Moment(state.changes(), today());
    }

    /**
     * A time at which every list is what it is.
     *
     * @param changes of the state so far
     */
    public record Moment(long changes, LocalDate today) {}

    /** What filters of a caller's request depend on. */
    public FilterContext filterContext(Caller caller) {
        var start = state.settings().startOfWeek();
        return new FilterContext(caller, today(), start == null ? DayOfWeek.SUNDAY : DayOfWeek.of(start));
    }
}
