package org.openprojectmcp.sandbox.hal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Lists that come whole, without pages. */
public final class HalCollection {
    private HalCollection() {}

    /** A collection of everything there is. */
    public static ObjectNode of(String self, List<ObjectNode> elements) {
        return Hal.of("Collection")
                .put("total", elements.size())
                .put("count", elements.size())
                .embed("elements", elements)
                .link("self", Link.to(self))
                .node();
    }
}
