package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be copied with a project. Only what a body names is: without {@code _meta} the copy is empty. */
enum CopyPart {
    MEMBERS("copyMembers", "Project members"),
    VERSIONS("copyVersions", "Versions"),
    CATEGORIES("copyCategories", "Work packages: categories"),
    WORK_PACKAGES("copyWorkPackages", "Work packages"),
    WORK_PACKAGE_ATTACHMENTS("copyWorkPackageAttachments", "Work packages: attachments"),
    WORK_PACKAGE_SHARES("copyWorkPackageShares", "Work packages: shares"),
    WIKI("copyWiki", "Wiki pages"),
    WIKI_PAGE_ATTACHMENTS("copyWikiPageAttachments", "Wiki pages: attachments"),
    FORUMS("copyForums", "Forums"),
    QUERIES("copyQueries", "Work packages: saved views"),
    BOARDS("copyBoards", "Boards"),
    OVERVIEW("copyOverview", "Project overview"),
    PHASES("copyPhases", "Project life cycle"),
    STORAGES("copyStorages", "File storages"),
    STORAGE_PROJECT_FOLDERS("copyStorageProjectFolders", "File storages: Project folders"),
    FILE_LINKS("copyFileLinks", "Work packages: file links");

    private final String key;
    private final String label;

    CopyPart(String key, String label) {
        this.key = key;
        this.label = label;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** The parts that a body's {@code _meta} asks for. */
    static Set<CopyPart> asked(JsonNode meta) {
        return Arrays.stream(values())
                .filter(part -> meta.path(part.key).asBoolean())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CopyPart.class)));
    }
}
