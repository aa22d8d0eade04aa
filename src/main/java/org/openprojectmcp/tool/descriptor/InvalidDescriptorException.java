package org.openprojectmcp.tool.descriptor;

import java.util.List;
import java.util.stream.Collectors;

/** A file's own words for its tool, resource or prompt cannot be used. */
public final class InvalidDescriptorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<OptionFault> faults;

    InvalidDescriptorException(List<OptionFault> faults) {
        super(faults.stream()
                .map(fault -> fault.option() + ": " + fault.problem() + ". " + fault.remedy())
                .collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    public List<OptionFault> faults() {
        return faults;
    }
}
