package org.openprojectmcp.tool;

/** What the operator allows tools to do. */
public record ToolPolicy(Confirmation confirmation) {

    /** Which tools are confirmed before they write. */
    public enum Confirmation {
        OFF,
        /** Those that destroy or overwrite. */
        DESTRUCTIVE,
        /** Every tool that writes. */
        ALL
    }

    /** Whether a tool of these effects is confirmed before it writes. */
    public boolean confirms(ToolAnnotations effects) {
        return switch (confirmation) {
            case OFF -> false;
            case DESTRUCTIVE -> !effects.readOnlyHint() && effects.destructiveHint();
            case ALL -> !effects.readOnlyHint();
        };
    }
}
