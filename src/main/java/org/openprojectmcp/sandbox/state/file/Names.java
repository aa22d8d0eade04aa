package org.openprojectmcp.sandbox.state.file;

import org.openprojectmcp.sandbox.state.State;

/** Finds the rows that a state file refers to by name. */
final class Names {
    private Names() {}

    static int type(State state, Entry name) {
        return state.types().all().stream()
                .filter(t -> t.name().equals(name.asText()))
                .findFirst()
                .orElseThrow(() -> name.fault("no type is called " + name.asText()))
                .id();
    }

    static int role(State state, Entry place, String name) {
        return state.roles().all().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> place.fault("no role is called " + name))
                .id();
    }

    static int principal(State state, Entry name) {
        return state.principals().all().stream()
                .filter(p -> p.name().equals(name.asText()))
                .findFirst()
                .orElseThrow(() -> name.fault("nobody is called " + name.asText()))
                .id();
    }

    /** The project that an entry names; what names none belongs to the first one. */
    static int project(State state, Entry e) {
        if (e.at("project_id").present()) {
            return e.reference("project_id", state.projects(), "project");
        }
        return state.projects().all().stream()
                .findFirst()
                .orElseThrow(() -> e.fault("needs a project"))
                .id();
    }
}
