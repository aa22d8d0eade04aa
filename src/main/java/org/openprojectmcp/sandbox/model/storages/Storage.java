package org.openprojectmcp.sandbox.model.storages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A Nextcloud that projects keep files in.
 *
 * @param host its address, with a slash at the end
 * @param files all it holds, the root first
 */
public record Storage(int id, String name, String host, List<StoredFile> files, Instant createdAt, Instant updatedAt)
        implements Row {

    /** What lies directly in a directory. */
    public List<StoredFile> in(StoredFile directory) {
        return files.stream()
                .filter(file -> !file.root() && file.parent().equals(directory.location()))
                .toList();
    }

    /** The file of an id or a path, {@code null} when there is none. */
    public @Nullable StoredFile find(String idOrPath) {
        return files.stream()
                .filter(file ->
                        file.file().id().equals(idOrPath) || file.location().equals(idOrPath))
                .findFirst()
                .orElse(null);
    }

    /** The address of its own resource. */
    public String href() {
        return "/api/v3/storages/" + id;
    }

    /**
     * Where a browser opens a file.
     *
     * @param openFile whether the file itself is opened, not the directory it lies in
     */
    public String opens(String fileId, boolean openFile) {
        return host + "index.php/f/" + fileId + "?openfile=" + (openFile ? 1 : 0);
    }
}
