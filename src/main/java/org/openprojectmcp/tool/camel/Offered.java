package org.openprojectmcp.tool.camel;

import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.descriptor.InvalidDescriptorException;
import org.openprojectmcp.tool.descriptor.RouteWords;

/** What an endpoint offers, once the route that starts there is known. */
@FunctionalInterface
interface Offered {
    Descriptor by(RouteWords route) throws InvalidDescriptorException;
}
