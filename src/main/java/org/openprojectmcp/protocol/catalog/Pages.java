package org.openprojectmcp.protocol.catalog;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpResult;

/**
 * A list of the catalog at one moment, serialized page by page. A cursor names its list, a digest of the content and a page: it holds in
 * another process that serves the same list, and in none that serves another. Immutable.
 */
final class Pages {

    private static final int DIGEST_DIGITS = 16;

    private final String member;
    private final String digest;
    private final List<ListPage> pages;

    private Pages(String member, String digest, List<ListPage> pages) {
        this.member = member;
        this.digest = digest;
        this.pages = pages;
    }

    /**
     * The pages of a list.
     *
     * @param member the list's name in its result, such as {@code tools}
     * @param elements each as a JSON object
     * @param size elements of a page
     * @param shared whether the list is the same for every caller
     */
    static Pages of(String member, List<String> elements, int size, boolean shared) {
        String digest = digest(elements);
        List<ListPage> pages = new ArrayList<>();
        for (int from = 0; from == 0 || from < elements.size(); from += size) {
            int to = Math.min(from + size, elements.size());
            String next = to < elements.size() ? cursor(member, digest, pages.size() + 1) : null;
            SerializableString page = new SerializedString("[" + String.join(",", elements.subList(from, to)) + "]");
            pages.add(new ListPage(member, page, next, shared));
        }
        return new Pages(member, digest, List.copyOf(pages));
    }

    McpResult first() {
        return pages.get(0);
    }

    /**
     * The page that a cursor names.
     *
     * @throws McpException with -32602 when the cursor is none of this list, or of this list before it changed
     */
    McpResult at(String cursor) throws McpException {
        String[] parts = decoded(cursor).split(":", -1);
        if (parts.length != 3 || !parts[0].equals(member) || !parts[2].matches("[1-9]\\d{0,5}")) {
            throw invalid("params.cursor is none of this list. Leave it out to read the list from its beginning.");
        }
        int page = Integer.parseInt(parts[2]);
        if (!parts[1].equals(digest) || page >= pages.size()) {
            throw invalid("The list has changed since params.cursor was given out. Begin anew, without a cursor.");
        }
        return pages.get(page);
    }

    private static String cursor(String member, String digest, int page) {
        byte[] text = (member + ":" + digest + ":" + page).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            // Not Base64, so none of ours.
            return "";
        }
    }

    private static String digest(List<String> elements) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            elements.forEach(element -> sha.update(element.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGEST_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static McpException invalid(String message) {
        return new McpException(ErrorCode.INVALID_PARAMS, message);
    }
}
