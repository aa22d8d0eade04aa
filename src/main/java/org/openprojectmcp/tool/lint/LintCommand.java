package org.openprojectmcp.tool.lint;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openprojectmcp.tool.descriptor.SchemaFolder;
import org.openprojectmcp.tool.source.RouteFolder;

/** {@code openproject-mcp lint routes/}: one line for each finding. */
public final class LintCommand {

    private LintCommand() {}

    /**
     * Checks the route files of a folder.
     *
     * @param args the folder
     * @return the exit code: 0 when every file can be used, 1 when one cannot, 2 when there is no such folder
     */
    public static int run(List<String> args, PrintStream out) {
        if (args.size() != 1 || !Files.isDirectory(Path.of(args.get(0)))) {
            out.println("lint needs one folder with route files, such as: lint routes/");
            return 2;
        }
        Path routes = Path.of(args.get(0));
        Map<String, String> texts = new RouteFolder(routes).routeFiles();
        List<Finding> findings = findings(routes, texts, Set.of());
        findings.forEach(out::println);
        long errors = findings.stream().filter(Finding::isError).count();
        out.println(texts.size() + " route files, " + errors + " errors, " + (findings.size() - errors) + " warnings");
        return errors == 0 ? 0 : 1;
    }

    /** Every finding in the files of a folder, in the order of files and lines. */
    static List<Finding> findings(Path routes, Map<String, String> texts, Set<String> waived) {
        Lint lint = new Lint(new SchemaFolder(routes), waived);
        List<CheckedFile> files = new ArrayList<>();
        texts.forEach((file, text) -> files.add(lint.check(file, text)));
        List<Finding> findings = new ArrayList<>();
        for (CheckedFile file : files) {
            findings.addAll(file.findings());
            findings.addAll(lint.againstSchemas(file));
        }
        findings.addAll(FolderRules.checkAll(files));
        findings.sort(Comparator.comparing(Finding::file)
                .thenComparingInt(finding -> finding.position().line()));
        return findings;
    }
}
