package org.openprojectmcp.tool.choice;

/** Why a selection leaves a tool out. */
public enum Omission {
    /** Neither the tool nor a toolset that it belongs to is named. */
    NOT_CHOSEN,
    /** The tool is named among the excluded ones. */
    EXCLUDED,
    /** The tool writes, and only reading is allowed. */
    READ_ONLY
}
