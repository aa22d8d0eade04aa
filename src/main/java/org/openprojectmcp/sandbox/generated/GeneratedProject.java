package org.openprojectmcp.sandbox.generated;

import java.util.List;
import java.util.Random;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.definition.Category;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.model.people.Principal;

/**
 * A generated project and what its work packages choose from.
 *
 * @param lead who runs it
 * @param team who works in it, the lead among them
 */
record GeneratedProject(
        int id,
        Principal lead,
        List<Principal> team,
        List<Category> categories,
        List<Version> versions,
        List<CustomField> fields) {

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
