package org.openprojectmcp.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that clients may show beside a name.
 *
 * @param src an {@code https:} address, or the picture itself as a {@code data:} URI
 * @param sizes such as {@code 48x48}, or {@code any}; empty for every size
 * @param theme {@code light} or {@code dark}: the background that it is made for; {@code null} for both
 */
public record Icon(String src, @Nullable String mimeType, List<String> sizes, @Nullable String theme) {
    public Icon {
        sizes = List.copyOf(sizes);
    }
}
