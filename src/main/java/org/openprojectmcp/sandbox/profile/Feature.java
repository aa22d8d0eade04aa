package org.openprojectmcp.sandbox.profile;

import org.jspecify.annotations.Nullable;

/** What some of the versions have and others have not. Each names the first profile that has it; the comment, when OpenProject got it. */
public enum Feature {
    /** 17.0: {@code /workspaces} beside {@code /projects}, and the links to lists of projects lead there. */
    WORKSPACES(Profile.V17_1),
    /** 17.0: the context of a capability is {@code w12}; {@code p12} before. */
    WORKSPACE_CAPABILITIES(Profile.V17_1),
    /** 17.0: the overview of a project is edited with manage_dashboards; with manage_overview before. */
    DASHBOARDS_PERMISSION(Profile.V17_1),
    /** 17.1: {@code GET /meetings}. */
    MEETING_LIST(Profile.V17_1),
    /** 17.2: an API key is taken as Bearer token, too. */
    BEARER_KEYS(Profile.V17_4),
    /** 17.3: sprints, and the link of a work package to its own. */
    SPRINTS(Profile.V17_4),
    /** 17.3: working hours and absences of users. */
    WORKING_TIMES(Profile.V17_4),
    /** 17.4: {@code displayId} of work packages. */
    DISPLAY_ID(Profile.V17_4),
    /** 17.4: meetings are written, with state, participants and forms, and show their agenda. */
    MEETING_WRITES(Profile.V17_4),
    /** 17.4 and 17.5: agenda items and sections are written below their meeting. */
    NESTED_AGENDA_WRITES(Profile.V17_4, Profile.V17_9),
    /** 17.6: agenda items and sections have addresses of their own. */
    FLAT_AGENDA(Profile.V17_9),
    /** 17.7: a work package lists the agenda items about it. */
    AGENDA_OF_WORK_PACKAGES(Profile.V17_9),
    /** 17.6: outcomes of agenda items. */
    MEETING_OUTCOMES(Profile.V17_9),
    /**
     * 17.5: a work package is found by an id such as PROJ-42, too, where the administrator wants such ids; links to parents, children and
     * ancestors carry the {@code displayId}.
     */
    SEMANTIC_IDS(Profile.V17_9);

    private final Profile since;
    private final @Nullable Profile until;

    Feature(Profile since) {
        this(since, null);
    }

    Feature(Profile since, @Nullable Profile until) {
        this.since = since;
        this.until = until;
    }

    /** The first profile that has it. */
    public Profile since() {
        return since;
    }

    /** The first profile that does not have it any more; {@code null} while all later ones do. */
    public @Nullable Profile until() {
        return until;
    }
}
