package org.openprojectmcp.sandbox.model.storages;

/**
 * A file or directory at its place in a storage.
 *
 * @param location the path from the root, such as {@code /Plans/roof.pdf}; {@code /} is the root itself
 */
public record StoredFile(String location, OriginFile file) {

    /** The path of the directory it lies in; the root lies in itself. */
    public String parent() {
        return location.substring(0, Math.max(1, location.lastIndexOf('/')));
    }

    /** Whether it is the root. */
    public boolean root() {
        return location.equals("/");
    }
}
