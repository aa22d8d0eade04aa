package org.openprojectmcp.tool.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.source.RouteSource;

/**
 * A route file and what the lint says of it.
 *
 * @param source the file, parsed; empty when it is not YAML
 * @param descriptors what its routes offer, by the URI that they start with
 * @param findings in the order of the file
 * @param claims what no other file may have
 */
public record CheckedFile(
        String file,
        Optional<RouteSource> source,
        Map<String, Descriptor> descriptors,
        List<Finding> findings,
        List<Claim> claims) {

    CheckedFile(
            String file, Optional<RouteSource> source, Map<String, Descriptor> descriptors, List<Finding> findings) {
        this(
                file,
                source,
                descriptors,
                findings,
                source.map(one -> Claim.of(one, descriptors)).orElse(List.of()));
    }

    public CheckedFile {
        descriptors = Map.copyOf(descriptors);
        findings = List.copyOf(findings);
    }

    /** What keeps the file from being used. */
    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }
}
