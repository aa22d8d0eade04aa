package org.openprojectmcp.tool.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openprojectmcp.tool.descriptor.Alias;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;
import org.openprojectmcp.tool.source.Position;
import org.openprojectmcp.tool.source.RouteNode;

/** What must hold between files: names, aliases, route ids and descriptions stand once. */
public final class FolderRules {

    private FolderRules() {}

    /** What a file has against those that were there before it. */
    public static List<Finding> check(CheckedFile candidate, Collection<CheckedFile> others) {
        Map<String, String> taken = new HashMap<>();
        others.forEach(other -> claims(other).forEach(claim -> taken.putIfAbsent(claim.what, other.file())));
        Report report = new Report(candidate.file(), Set.of());
        for (Claim claim : claims(candidate)) {
            String owner = taken.get(claim.what);
            if (owner != null && !owner.equals(candidate.file())) {
                report.error(
                        "unique",
                        claim.position,
                        claim.words + " is already used by " + owner,
                        "Change one of the two; of duplicates the one that came first stays.");
            }
        }
        return report.findings();
    }

    /** The findings of a whole folder, file by file. */
    public static List<Finding> checkAll(Collection<CheckedFile> files) {
        List<CheckedFile> before = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (CheckedFile file : files) {
            findings.addAll(check(file, before));
            before.add(file);
        }
        return findings;
    }

    private static List<Claim> claims(CheckedFile file) {
        List<Claim> claims = new ArrayList<>();
        // A tool and a prompt may share a name, and with it their route id: the loader tells the two routes apart.
        String folder = file.file().substring(0, Math.max(file.file().indexOf('/'), 0));
        for (RouteNode route : file.source().map(source -> source.routes()).orElse(List.of())) {
            claims.add(new Claim("uri " + route.uri(), route.uri(), route.optionPosition("uri")));
            route.id()
                    .ifPresent(id ->
                            claims.add(new Claim("id " + folder + " " + id, "The id " + id, route.position("id"))));
            route.description()
                    .ifPresent(text -> claims.add(new Claim(
                            "description " + text.strip(), "This description", route.position("description"))));
            if (file.descriptors().get(route.uri()) instanceof ToolDescriptor tool) {
                Position place = route.optionPosition("aliases");
                for (Alias alias : tool.aliases()) {
                    claims.add(new Claim("uri ai-tool:" + alias.name(), "The alias " + alias.name(), place));
                }
            }
        }
        return claims;
    }

    private record Claim(String what, String words, Position position) {}
}
