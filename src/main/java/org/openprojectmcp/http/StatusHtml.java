package org.openprojectmcp.http;

import java.util.List;
import java.util.stream.Collectors;
import org.openprojectmcp.tool.files.RouteFileStatus;

/** The status page for people. Everything that is shown is escaped. */
final class StatusHtml {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>openproject-mcp: %1$s</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
              h1 { font-size: 1.4rem; margin-bottom: 0 } h2 { font-size: 1.1rem; margin-top: 2rem }
              .state { display: inline-block; padding: .1rem .6rem; border-radius: 1rem; color: #fff }
              .good { background: #1a7f37 } .bad { background: #b42318 }
              dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem } dt { color: #666 } dd { margin: 0 }
              li.fault { color: #b42318 } code { background: #f3f3f3; padding: 0 .25rem; border-radius: 3px }
              ul.tools { columns: 3 14rem; padding-left: 1.2rem }
              @media (prefers-color-scheme: dark) { body { color: #ddd; background: #161616 } code { background: #2a2a2a } dt { color: #999 } }
            </style>
            </head>
            <body>
            <h1>openproject-mcp <span class="state %2$s">%1$s</span></h1>
            <p>%3$s</p>
            <dl>
              <dt>Version</dt><dd>%4$s</dd>
              <dt>MCP clients connect to</dt><dd>port <code>%5$d</code>, path <code>/</code></dd>
              <dt>OpenProject</dt><dd>%6$s</dd>
              <dt>For programs</dt><dd><a href="/health">/health</a> · <a href="/health/live">/health/live</a> ·
                <a href="/health/ready">/health/ready</a> · <a href="/metrics">/metrics</a></dd>
            </dl>
            %7$s%8$s
            <h2>%9$d tools</h2>
            <ul class="tools">%10$s</ul>
            </body>
            </html>
            """;

    private StatusHtml() {}

    static String of(StatusReport report) {
        boolean good = report.openProject().connected() && report.faultyFiles().isEmpty();
        String openProject = report.sandbox()
                ? "the embedded sandbox with demo data; set <code>OPENPROJECT_URL</code> to use yours"
                : "<code>%s</code>%s"
                        .formatted(
                                escape(report.openProjectUrl()),
                                report.openProject().version() == null
                                        ? ""
                                        : ", " + escape(report.openProject().version()));
        return PAGE.formatted(
                good ? "ready" : "needs attention",
                good ? "good" : "bad",
                escape(report.openProject().message()),
                escape(report.version()),
                report.mcpPort(),
                openProject,
                section("To do", report.warnings()),
                section("Route files with faults", faults(report)),
                report.tools().size(),
                report.tools().stream()
                        .map(tool -> "<li>" + escape(tool) + "</li>")
                        .collect(Collectors.joining()));
    }

    private static List<String> faults(StatusReport report) {
        return report.faultyFiles().stream()
                .map(file -> file.file() + ": " + file.fault()
                        + (file.state() == RouteFileStatus.State.OUTDATED
                                ? " (its last good version is served)"
                                : " (nothing of it is served)"))
                .toList();
    }

    private static String section(String title, List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        String list = items.stream()
                .map(item -> "<li class=\"fault\">" + escape(item) + "</li>")
                .collect(Collectors.joining());
        return "<h2>" + escape(title) + "</h2>\n<ul>" + list + "</ul>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
