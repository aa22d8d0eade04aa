package org.openprojectmcp.tool;

/** What reading a resource gave: text or, Base64 encoded, bytes. */
public sealed interface ResourceContents {

    String uri();

    String mimeType();

    /** A resource that is text. */
    record Text(String uri, String mimeType, String text) implements ResourceContents {}

    /** A resource that is bytes; {@code blob} is their Base64. */
    record Blob(String uri, String mimeType, String blob) implements ResourceContents {}
}
