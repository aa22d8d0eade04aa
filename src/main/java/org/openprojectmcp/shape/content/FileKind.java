package org.openprojectmcp.shape.content;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.shape.content.extract.Extraction;

/** How a file is read. OpenProject sniffs the content type from the bytes, so that the name decides where bytes do not say enough. */
enum FileKind {
    TEXT(null),
    IMAGE(Extraction.IMAGE),
    PDF(Extraction.PDF),
    WORD(Extraction.WORD),
    SHEET(Extraction.SHEET),
    SLIDES(Extraction.SLIDES),
    OPEN_DOCUMENT(Extraction.OPEN_DOCUMENT),
    UNKNOWN(null);

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    private static final Map<String, FileKind> BY_TYPE = Map.ofEntries(
            Map.entry("application/pdf", PDF),
            Map.entry(OFFICE + "wordprocessingml.document", WORD),
            Map.entry(OFFICE + "spreadsheetml.sheet", SHEET),
            Map.entry(OFFICE + "presentationml.presentation", SLIDES),
            Map.entry(OPEN + "text", OPEN_DOCUMENT),
            Map.entry(OPEN + "spreadsheet", OPEN_DOCUMENT),
            Map.entry(OPEN + "presentation", OPEN_DOCUMENT),
            Map.entry("image/png", IMAGE),
            Map.entry("image/jpeg", IMAGE),
            Map.entry("image/gif", IMAGE),
            Map.entry("image/bmp", IMAGE),
            Map.entry("image/x-ms-bmp", IMAGE),
            Map.entry("image/tiff", IMAGE),
            Map.entry("image/svg+xml", TEXT),
            Map.entry("inode/x-empty", TEXT));

    private static final Map<String, FileKind> BY_NAME = Map.ofEntries(
            Map.entry("pdf", PDF),
            Map.entry("docx", WORD),
            Map.entry("docm", WORD),
            Map.entry("xlsx", SHEET),
            Map.entry("xlsm", SHEET),
            Map.entry("pptx", SLIDES),
            Map.entry("pptm", SLIDES),
            Map.entry("odt", OPEN_DOCUMENT),
            Map.entry("ods", OPEN_DOCUMENT),
            Map.entry("odp", OPEN_DOCUMENT));

    private static final Set<String> TEXT_APPLICATIONS = Set.of(
            "json",
            "xml",
            "yaml",
            "x-yaml",
            "javascript",
            "x-javascript",
            "sql",
            "x-sh",
            "x-shellscript",
            "csv",
            "x-ndjson",
            "toml");

    private static final Set<String> TEXT_NAMES = Set.of(
            "txt",
            "csv",
            "tsv",
            "json",
            "md",
            "log",
            "xml",
            "yml",
            "yaml",
            "ini",
            "conf",
            "properties",
            "sql",
            "eml",
            "ics",
            "vcf");

    /** The types of files that say only that they are bytes, or a container of other files. */
    private static final Set<String> VAGUE = Set.of(
            "", "application/zip", "application/octet-stream", "application/x-ole-storage", "application/binary");

    private final @Nullable Extraction extraction;

    FileKind(@Nullable Extraction extraction) {
        this.extraction = extraction;
    }

    /** What reads it in a process of its own; {@code null} for what needs none, and for what cannot be read. */
    @Nullable
    Extraction extraction() {
        return extraction;
    }

    /**
     * The kind of a file.
     *
     * @param contentType as OpenProject tells it
     */
    static FileKind of(String contentType, String fileName) {
        String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        FileKind known = BY_TYPE.get(type);
        if (known != null) {
            return known;
        }
        if (isText(type)) {
            return TEXT;
        }
        if (!VAGUE.contains(type)) {
            return UNKNOWN;
        }
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TEXT_NAMES.contains(extension) ? TEXT : BY_NAME.getOrDefault(extension, UNKNOWN);
    }

    private static boolean isText(String type) {
        return type.startsWith("text/")
                || type.endsWith("+json")
                || type.endsWith("+xml")
                || (type.startsWith("application/")
                        && TEXT_APPLICATIONS.contains(type.substring("application/".length())));
    }
}
