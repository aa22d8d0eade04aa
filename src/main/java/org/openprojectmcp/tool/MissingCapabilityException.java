package org.openprojectmcp.tool;

import java.util.Set;
import java.util.stream.Collectors;
import org.openprojectmcp.tool.InputRequest.Kind;

/** A call needs an answer of a kind that its client did not say it can give. */
public final class MissingCapabilityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<Kind> missing;

    public MissingCapabilityException(Set<Kind> missing) {
        super(
                "This needs a client with the capability "
                        + missing.stream().map(Kind::capability).sorted().collect(Collectors.joining(" and ")) + ".",
                null,
                false,
                false);
        this.missing = Set.copyOf(missing);
    }

    public Set<Kind> missing() {
        return missing;
    }
}
