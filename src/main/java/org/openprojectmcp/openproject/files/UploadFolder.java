package org.openprojectmcp.openproject.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.OpenProjectException;

/**
 * The folder whose files may be uploaded, and nothing outside of it: no absolute path, no {@code ..}, no link wherever it leads, and only
 * regular files. A refusal says the same for what is not there and for what may not be read. Thread-safe.
 */
final class UploadFolder {

    private final @Nullable Path folder;

    /** @param folder {@code null} when there is none */
    UploadFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * The bytes of a file.
     *
     * @param name its path from the folder
     * @param most how large it may be
     * @throws OpenProjectException when there is no such file in the folder, or it is too large
     */
    byte[] read(String name, long most) {
        if (folder == null) {
            throw new OpenProjectException(
                    "This server has no folder to upload from: send the file as content, in Base64. An "
                            + "administrator can name a folder in MCP_UPLOAD_FOLDER.");
        }
        try {
            Path file = inside(folder.toRealPath(), name);
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                throw missing(name);
            }
            Uploads.requireFitting(attributes.size(), most);
            return bytes(file, most);
        } catch (IOException | InvalidPathException e) {
            throw missing(name);
        }
    }

    private static Path inside(Path root, String name) throws IOException {
        Path relative = Path.of(name);
        Path file = root.resolve(relative).normalize();
        boolean plain = !relative.isAbsolute() && file.startsWith(root) && !file.equals(root);
        // a path with a link in it, of the file or of a folder, is not what it leads to
        if (!plain || !file.toRealPath().equals(file)) {
            throw missing(name);
        }
        return file;
    }

    private static byte[] bytes(Path file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE));
            Uploads.requireFitting(bytes.length, most);
            return bytes;
        }
    }

    private static OpenProjectException missing(String name) {
        return new OpenProjectException(
                "There is no file '" + name + "' in the folder that this server uploads from. Name it by its "
                        + "path from that folder, without '..' and without links.");
    }
}
