package org.openprojectmcp.shape.export;

import java.util.Locale;

/** The kinds of file that a table can become. */
enum ExportFormat {
    CSV("csv", "text/csv"),
    MARKDOWN("md", "text/markdown"),
    JSON("json", "application/json"),
    ICS("ics", "text/calendar");

    private final String extension;
    private final String mimeType;

    ExportFormat(String extension, String mimeType) {
        this.extension = extension;
        this.mimeType = mimeType;
    }

    /** The format of that name; an argument schema lists the names. */
    static ExportFormat named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String extension() {
        return extension;
    }

    String mimeType() {
        return mimeType;
    }
}
