package org.openprojectmcp.sandbox.faults;

/**
 * Which paths a rule is about: {@code *} stands for one segment, {@code **} at the end for all that follow. The query is not looked at.
 *
 * @param text {@code /api/v3/work_packages/*}
 */
public record PathPattern(String text) {
    private static final int LONGEST = 500;
    private static final String REST = "/**";

    public PathPattern {
        if (!text.startsWith("/") || text.length() > LONGEST || text.contains("?")) {
            throw new IllegalArgumentException("path must be a pattern such as /api/v3/work_packages/* or /api/v3/**");
        }
    }

    boolean matches(String path) {
        var open = text.endsWith(REST);
        var wanted = (open ? text.substring(0, text.length() - REST.length()) : text).split("/", -1);
        var there = path.split("/", -1);
        if (there.length < wanted.length || (!open && there.length > wanted.length)) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(there[i])) {
                return false;
            }
        }
        return true;
    }
}
