package org.openprojectmcp.status.traffic;

import java.util.regex.Pattern;

/** What clients call themselves and what they ask for, as it may be kept and shown. */
final class Shown {

    private static final int LONGEST = 80;
    private static final Pattern NOT_TO_BE_SEEN = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern TOOL_NAME = Pattern.compile("[A-Za-z0-9_./-]{1,64}");

    private Shown() {}

    /** At most {@value #LONGEST} characters of a text, on one line. */
    static String line(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        return NOT_TO_BE_SEEN.matcher(cut).replaceAll(" ").strip();
    }

    /** The text if it looks like the name of a tool; empty otherwise, since nobody knows what was put there. */
    static String name(String text) {
        return TOOL_NAME.matcher(text).matches() ? text : "";
    }
}
