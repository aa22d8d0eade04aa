package org.openprojectmcp.status.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that the page is made of. */
final class Resources {

    private static final String FOLDER = "/org/openprojectmcp/status/";

    private Resources() {}

    /** @throws IllegalStateException when the build has no such file */
    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException when the build has no such file */
    static byte[] bytes(String name) {
        try (InputStream file = Resources.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
