package org.openprojectmcp.tool.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold between files: names, aliases, route ids and descriptions stand once. */
public final class FolderRules {

    private FolderRules() {}

    /** What a file has against those that were there before it. */
    public static List<Finding> check(CheckedFile candidate, Collection<CheckedFile> others) {
        Map<String, String> taken = new HashMap<>();
        others.forEach(other -> other.claims().forEach(claim -> taken.putIfAbsent(claim.what(), other.file())));
        Report report = new Report(candidate.file(), Set.of());
        for (Claim claim : candidate.claims()) {
            String owner = taken.get(claim.what());
            if (owner != null && !owner.equals(candidate.file())) {
                report.error(
                        "unique",
                        claim.position(),
                        claim.words() + " is already used by " + owner,
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
}
