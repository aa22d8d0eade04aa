package org.openprojectmcp.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param wire its bytes
 * @param id the id, as JSON, of the request in the body, when nothing else about the input keeps the server from reading it; its answer
 *     must have it
 * @param broken whether the head is damaged, so that the connection is of no use afterwards
 */
public record HostileInput(byte[] wire, @Nullable String id, boolean broken) {

    private static final int SHOWN = 2_000;

    /** A body posted as it should be. */
    public static HostileInput post(String path, byte[] body) {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        return of(head, body, null);
    }

    static HostileInput of(String head, byte[] body, @Nullable String id) {
        byte[] headBytes = (head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(ISO_8859_1);
        byte[] wire = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, wire, 0, headBytes.length);
        System.arraycopy(body, 0, wire, headBytes.length, body.length);
        return new HostileInput(wire, id, false);
    }

    boolean isHead() {
        return wire.length > 4 && new String(wire, 0, 5, ISO_8859_1).equals("HEAD ");
    }

    /** Its beginning, for people. */
    @Override
    public String toString() {
        String text = new String(wire, StandardCharsets.UTF_8);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + wire.length + " bytes)";
    }
}
