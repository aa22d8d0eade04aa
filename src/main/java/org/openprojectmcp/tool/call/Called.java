package org.openprojectmcp.tool.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.tool.descriptor.Alias;

/** A tool as it was called: by its name, or by an alias. */
record Called(OfferedTool tool, @Nullable Alias alias) {

    ObjectNode translate(ObjectNode arguments) {
        return alias == null ? arguments : alias.translate(arguments);
    }
}
