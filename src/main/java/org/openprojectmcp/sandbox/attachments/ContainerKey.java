package org.openprojectmcp.sandbox.attachments;

/**
 * What files hang on.
 *
 * @param collection the path segment of its kind, such as {@code work_packages}
 */
public record ContainerKey(String collection, int id) {

    /** The address of the container. */
    public String href() {
        return "/api/v3/" + collection + "/" + id;
    }
}
