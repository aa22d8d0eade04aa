package org.openprojectmcp.tool.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold between files: names, aliases, route ids and descriptions stand once. Knows the files in use by what they have. Not
 * thread-safe.
 */
public final class FolderRules {

    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, List<Claim>> claims = new HashMap<>();

    /** What a file has against the others that are in use. */
    public List<Finding> check(CheckedFile candidate) {
        Report report = new Report(candidate.file(), Set.of());
        for (Claim claim : candidate.claims()) {
            String owner = owners.get(claim.what());
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

    /** Notes that a version of a file is in use, in the place of the one before. */
    public void use(CheckedFile version) {
        forget(version.file());
        claims.put(version.file(), version.claims());
        version.claims().forEach(claim -> owners.putIfAbsent(claim.what(), version.file()));
    }

    /** Notes that a file is not there any more. */
    public void forget(String file) {
        claims.getOrDefault(file, List.of()).forEach(claim -> owners.remove(claim.what(), file));
        claims.remove(file);
    }

    /** The findings of a whole folder, file by file. */
    static List<Finding> checkAll(Collection<CheckedFile> files) {
        FolderRules rules = new FolderRules();
        List<Finding> findings = new ArrayList<>();
        for (CheckedFile file : files) {
            findings.addAll(rules.check(file));
            rules.use(file);
        }
        return findings;
    }
}
