package org.openprojectmcp.openproject.request;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Message;
import org.openprojectmcp.openproject.OpenProjectException;

/** The bytes of a file, from the connection. */
final class FileBytes {

    private FileBytes() {}

    /**
     * Reads the body and takes it off the message: what was read cannot be read again.
     *
     * @throws OpenProjectException when there are more than {@code most}; the rest is not read
     */
    static byte[] of(Message message, int most) throws IOException {
        byte[] bytes;
        try (InputStream in = message.getBody(InputStream.class)) {
            bytes = in == null ? new byte[0] : in.readNBytes(most + 1);
        } finally {
            message.setBody(null);
        }
        if (bytes.length > most) {
            throw new OpenProjectException("The file is larger than OpenProject said, and than the " + most
                    + " bytes that are read here. People can open it in OpenProject.");
        }
        return bytes;
    }
}
