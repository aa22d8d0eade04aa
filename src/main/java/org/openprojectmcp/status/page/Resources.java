package org.openprojectmcp.status.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The files that the page is made of. */
final class Resources {

    private static final String FOLDER = "/org/openprojectmcp/status/";

    private Resources() {}

    /** @throws IllegalStateException when the build has no such file */
    static InputStream open(String name) {
        InputStream file = find(name);
        if (file == null) {
            throw new IllegalStateException(name + " is missing from the build");
        }
        return file;
    }

    static @Nullable InputStream find(String name) {
        return Resources.class.getResourceAsStream(FOLDER + name);
    }

    static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
