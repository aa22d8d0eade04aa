package org.openprojectmcp.sandbox.projects;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openprojectmcp.sandbox.language.Text;

/** What can be copied with a project. Only what a body names is: without {@code _meta} the copy is empty. */
enum CopyPart {
    MEMBERS("copyMembers"),
    VERSIONS("copyVersions"),
    CATEGORIES("copyCategories"),
    WORK_PACKAGES("copyWorkPackages"),
    WORK_PACKAGE_ATTACHMENTS("copyWorkPackageAttachments"),
    WORK_PACKAGE_SHARES("copyWorkPackageShares"),
    WIKI("copyWiki"),
    WIKI_PAGE_ATTACHMENTS("copyWikiPageAttachments"),
    FORUMS("copyForums"),
    QUERIES("copyQueries"),
    BOARDS("copyBoards"),
    OVERVIEW("copyOverview"),
    PHASES("copyPhases"),
    STORAGES("copyStorages"),
    STORAGE_PROJECT_FOLDERS("copyStorageProjectFolders"),
    FILE_LINKS("copyFileLinks");

    private final String key;

    CopyPart(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    Text label() {
        return Text.of("copy." + name().toLowerCase(Locale.ROOT));
    }

    /** The parts that a body's {@code _meta} asks for. */
    static Set<CopyPart> asked(JsonNode meta) {
        return Arrays.stream(values())
                .filter(part -> meta.path(part.key).asBoolean())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CopyPart.class)));
    }
}
