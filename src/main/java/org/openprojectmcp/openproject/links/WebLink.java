package org.openprojectmcp.openproject.links;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an address of OpenProject's web pages, or of its API, is about. Pure function.
 *
 * @param id a number, the identifier of a project, or {@code PROJ-12}
 * @param project the identifier or id of the project in which the page lies, if the address says
 * @param comment the number of a comment on the page of a work package, as the page counts them
 */
public record WebLink(PageKind kind, String id, @Nullable String project, @Nullable String comment) {

    private static final String IN_PROJECT = "(?:/(?:projects|workspaces|programs|portfolios)/(?<project>[^/]+))?";
    private static final String NUMBER = "/(?<id>\\d{1,18})(?:/.*)?";
    private static final List<Page> PAGES = List.of(
            page(
                    PageKind.WORK_PACKAGE,
                    "/(?:work_packages|wp)(?:/details)?/(?<id>\\d{1,18}|[A-Za-z][A-Za-z0-9_]*-\\d{1,9})(?:/.*)?"),
            page(PageKind.COMMENT, "/activities" + NUMBER),
            page(PageKind.VERSION, "/versions" + NUMBER),
            page(PageKind.QUERY, "/(?:queries|gantt|calendars|team_planners|bim/ifc_models)" + NUMBER),
            page(PageKind.MEETING, "/meetings" + NUMBER),
            page(PageKind.NEWS, "/news" + NUMBER),
            page(PageKind.DOCUMENT, "/documents" + NUMBER),
            page(PageKind.ATTACHMENT, "/attachments" + NUMBER),
            page(PageKind.FORUM_POST, "/forums/[^/]+/topics" + NUMBER),
            page(PageKind.FORUM_POST, "/(?:topics|posts)" + NUMBER),
            page(PageKind.BOARD, "/(?:boards|grids)" + NUMBER),
            page(PageKind.BUDGET, "/budgets" + NUMBER),
            page(PageKind.SPRINT, "/sprints" + NUMBER),
            page(PageKind.TIME_ENTRY, "/time_entries" + NUMBER),
            page(PageKind.GROUP, "/(?:groups|admin/groups)" + NUMBER),
            page(PageKind.PERSON, "/(?:users|principals)" + NUMBER),
            page(PageKind.PERSON, "/users/(?<id>me)"),
            page(PageKind.WIKI_PAGE, "/wiki(?:_pages)?/(?<id>[^/]+)(?:/.*)?"));
    private static final Pattern PROJECT =
            Pattern.compile("/(?:projects|workspaces|programs|portfolios)/(?<id>[^/]+)(?:/.*)?");
    private static final Pattern SAVED = Pattern.compile("(?:^|&)query_id=(?<id>\\d{1,18})(?:&|$)");
    private static final Pattern COMMENT = Pattern.compile("(?:activity|comment)-(?<id>\\d{1,18})");
    private static final Pattern DEFAULT_PORT = Pattern.compile("(?i)^(http://[^/:]+):80$|^(https://[^/:]+):443$");

    private record Page(PageKind kind, Pattern path) {}

    private static Page page(PageKind kind, String path) {
        return new Page(kind, Pattern.compile(IN_PROJECT + path));
    }

    /**
     * Reads an address.
     *
     * @param text an address, or what follows the host in one
     * @param base where this OpenProject is
     * @return nothing when the address is of another place, or of a page that shows no single thing
     */
    public static Optional<WebLink> of(String text, URI base) {
        URI address;
        try {
            address = URI.create(text.strip());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        if (address.getHost() != null && !isAt(address, base)) {
            return Optional.empty();
        }
        String path = address.getPath() == null ? "" : address.getPath();
        String root = base.getPath() == null ? "" : base.getPath().replaceAll("/+$", "");
        String below = path.startsWith(root + "/") ? path.substring(root.length()) : path;
        return page(below.replaceFirst("^/api/v3(?=/)", "").replaceAll("/+$", ""), address);
    }

    /** Whether an address is one of this OpenProject's. */
    public static boolean isAt(URI address, URI base) {
        return authority(address).equals(authority(base));
    }

    private static String authority(URI address) {
        // people write http and https for one another
        String whole = address.getScheme() + "://" + address.getAuthority();
        return DEFAULT_PORT
                .matcher(whole)
                .replaceAll("$1$2")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "");
    }

    private static Optional<WebLink> page(String path, URI address) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (Page page : PAGES) {
            Matcher matcher = page.path.matcher(path);
            if (matcher.matches()) {
                return Optional.of(new WebLink(
                        page.kind, matcher.group("id"), matcher.group("project"), comment(page.kind, address)));
            }
        }
        Matcher saved = SAVED.matcher(query);
        Matcher project = PROJECT.matcher(path);
        boolean inProject = project.matches();
        if (saved.find()) {
            return Optional.of(
                    new WebLink(PageKind.QUERY, saved.group("id"), inProject ? project.group("id") : null, null));
        }
        return inProject
                ? Optional.of(new WebLink(PageKind.PROJECT, project.group("id"), null, null))
                : Optional.empty();
    }

    private static @Nullable String comment(PageKind kind, URI address) {
        if (kind != PageKind.WORK_PACKAGE || address.getFragment() == null) {
            return null;
        }
        Matcher comment = COMMENT.matcher(address.getFragment());
        return comment.find() ? comment.group("id") : null;
    }
}
