package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A write before it is made.
 *
 * @param path its path template
 * @param form the template of the form that checks it, if there is one
 * @param values what stands for the names in both templates
 * @param before what it changes, as it was read; a missing node when it creates something
 */
record PendingWrite(
        String method,
        String path,
        @Nullable String form,
        Map<String, Object> values,
        JsonNode payload,
        JsonNode before) {

    static final String PROPERTY = "OpenProjectPendingWrite";

    /** The same write of a newer state of the same thing. */
    PendingWrite upon(JsonNode now) {
        ObjectNode newer = payload.deepCopy();
        newer.set("lockVersion", now.path("lockVersion"));
        return new PendingWrite(method, path, form, values, newer, now);
    }

    /** Whether it is of something that callers name and whose names are remembered. */
    boolean isOfNamed() {
        return path.startsWith("/projects") || path.startsWith("/versions");
    }

    boolean isOfWorkPackage() {
        return path.equals("/work_packages/{work_package}");
    }
}
