package org.openprojectmcp.status.page;

/** Text in HTML. */
final class Html {

    private Html() {}

    /** Text as it may stand between tags and in attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** JSON as it may stand in a script element: nothing in it can end that. */
    static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }
}
