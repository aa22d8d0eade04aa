package org.openprojectmcp.sandbox.model.meeting;

import java.util.List;

/**
 * How a meeting is held.
 *
 * @param state one of {@link #STATES}
 * @param notifies whether the participants are told of changes
 * @param sharing one of {@link #SHARINGS}
 * @param agendaSorting one of {@link #SORTINGS}
 */
public record Conduct(
        String state, boolean notifies, String sharing, String agendaSorting, List<Integer> participantIds) {
    /** What a meeting goes through. */
    public static final List<String> STATES = List.of("open", "draft", "in_progress", "cancelled", "closed");
    /** Which projects may use it as template. */
    public static final List<String> SHARINGS = List.of("none", "descendants", "system");
    /** Who decides about the order of the agenda. */
    public static final List<String> SORTINGS = List.of("manual", "vote_based");

    /** That of a new meeting. */
    public static final Conduct DRAFT = new Conduct("draft", false, "none", "manual", List.of());

    /** That of a meeting which is stored with no more than these. */
    public static Conduct of(String state, List<Integer> participantIds) {
        return new Conduct(state, true, "none", "manual", participantIds);
    }

    /** Whether nothing may be changed on the agenda any more. */
    public boolean over() {
        return state.equals("closed") || state.equals("cancelled");
    }

    /** Whether it is being held, so that outcomes are noted. */
    public boolean inProgress() {
        return state.equals("in_progress");
    }
}
