package org.openprojectmcp.openproject.files;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where files may come. Immutable.
 *
 * @param uploadFolder the folder whose files may be uploaded; {@code null} for none
 * @param downloadHosts other hosts than OpenProject's that it may keep its files at, in small letters; {@code *.example.com} stands for
 *     all below {@code example.com}
 */
public record FileOptions(@Nullable Path uploadFolder, List<String> downloadHosts) {

    /** Files come from OpenProject itself, and are uploaded as the caller sends them. */
    public static final FileOptions NONE = new FileOptions(null, List.of());

    public FileOptions {
        downloadHosts = List.copyOf(downloadHosts);
    }
}
