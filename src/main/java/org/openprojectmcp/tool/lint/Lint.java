package org.openprojectmcp.tool.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.descriptor.DescriptorReader;
import org.openprojectmcp.tool.descriptor.SchemaFolder;
import org.openprojectmcp.tool.source.MalformedYamlException;
import org.openprojectmcp.tool.source.RouteSource;

/** Everything that must hold of one route file. Thread-safe. */
public final class Lint {

    private static final List<Rule> RULES =
            List.of(new IdentityRule(), new FormRule(), new SafetyRule(), new AddressRule());

    private final DescriptorRule descriptorRule;
    private final Set<String> waived;

    /**
     * @param schemas where the shared schemas are
     * @param waived the names of rules that are not applied to any file; a file can waive some for itself ({@link Waivers})
     */
    public Lint(SchemaFolder schemas, Set<String> waived) {
        this.descriptorRule = new DescriptorRule(new DescriptorReader(schemas));
        this.waived = Set.copyOf(waived);
    }

    /** Reads a file and applies every rule that is quick: all but those of {@link #againstSchemas}. */
    public CheckedFile check(String file, String text) {
        Waivers waivers = Waivers.of(text);
        Set<String> without = new HashSet<>(waived);
        without.addAll(waivers.rules());
        Report report = new Report(file, without);
        try {
            RouteSource source = RouteSource.parse(file, text);
            RULES.forEach(rule -> rule.check(source, report));
            Map<String, Descriptor> descriptors = descriptorRule.read(source, report);
            SchemaRule.check(source, descriptors, report);
            waivers.check(report.dropped(), report);
            return new CheckedFile(file, Optional.of(source), descriptors, report.findings());
        } catch (MalformedYamlException e) {
            report.error(
                    "yaml", e.position(), "This is not YAML: " + e.getMessage(), "Mind the indentation, two spaces.");
            return new CheckedFile(file, Optional.empty(), Map.of(), report.findings());
        }
    }

    /**
     * Reads what a file says of itself, when the tests of this build held the file against every rule.
     *
     * @return the file with the heads of its routes; nothing when it is another one, or a shared schema that it names is
     */
    public Optional<CheckedFile> asShipped(String file, String text) {
        if (!CheckedAtBuild.hasText(file, text)) {
            return Optional.empty();
        }
        RouteSource heads = RouteSource.headsOf(file, text);
        Report report = new Report(file, waived);
        Map<String, Descriptor> descriptors = descriptorRule.read(heads, report);
        return Optional.of(new CheckedFile(file, Optional.of(heads), descriptors, report.findings()))
                .filter(CheckedAtBuild::contains);
    }

    /** Holds a file against Camel's schema, and its schemas against theirs. The first time it takes half a second and a hundred megabytes of garbage. */
    public List<Finding> againstSchemas(CheckedFile checked) {
        Report report = new Report(checked.file(), waived);
        checked.source().ifPresent(source -> {
            new CamelSchemaRule().check(source, report);
            SchemaRule.checkDialect(source, checked.descriptors(), report);
        });
        return report.findings();
    }
}
