package org.openprojectmcp.tool.camel;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.openprojectmcp.tool.descriptor.AiScheme;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.descriptor.DescriptorReader;
import org.openprojectmcp.tool.descriptor.SchemaFolder;

/**
 * What the three components have in common. The descriptor comes as a bean when the loader has read the route file, for a URI
 * damages text; written out as options it works as well.
 */
public abstract class AiComponent extends DefaultComponent {

    /** The option by which the loader hands a descriptor over: {@code descriptor=#id}. */
    public static final String DESCRIPTOR = "descriptor";

    private final AiScheme scheme;

    AiComponent(AiScheme scheme) {
        this.scheme = scheme;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        Descriptor descriptor = resolveAndRemoveReferenceParameter(parameters, DESCRIPTOR, Descriptor.class);
        Offered offered = descriptor == null ? offeredByOptions(remaining, parameters) : route -> descriptor;
        return new AiEndpoint(uri, this, scheme.scheme() + ":" + remaining, offered);
    }

    private Offered offeredByOptions(String path, Map<String, Object> parameters) {
        Map<String, String> options = new LinkedHashMap<>();
        parameters.forEach((name, value) -> options.put(name, String.valueOf(value)));
        parameters.clear();
        DescriptorReader reader = new DescriptorReader(new SchemaFolder(Path.of("routes")));
        return route -> reader.read(scheme, path, options, route);
    }
}
