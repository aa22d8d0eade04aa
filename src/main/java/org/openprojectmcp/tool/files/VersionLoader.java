package org.openprojectmcp.tool.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.openprojectmcp.tool.camel.AiComponent;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.source.RouteSource;

/** Makes the routes of one version of a file, not started. */
final class VersionLoader {

    private final CamelContext context;
    private final RouteYaml yaml;

    VersionLoader(CamelContext context) {
        this.context = context;
        this.yaml = new RouteYaml(context);
    }

    /**
     * Reads a version.
     *
     * @param descriptors what the routes offer, by the URI that they start with
     * @param number counts the versions of files with that stem; from the second on the ids of routes and steps end in it, so that two versions
     *     can run side by side
     */
    List<LoadedRoute> load(RouteSource source, Map<String, Descriptor> descriptors, int number) throws Exception {
        Map<String, String> beans = new HashMap<>();
        descriptors.forEach((uri, descriptor) -> {
            String bean = "descriptor-" + uri.substring(0, uri.indexOf(':')) + "-" + source.stem() + "-" + number;
            context.getRegistry().bind(bean, Descriptor.class, descriptor);
            beans.put(uri, bean);
        });
        List<RouteDefinition> definitions = yaml.routes(
                source, uri -> source.offeredAs(uri) + "?" + AiComponent.DESCRIPTOR + "=#" + beans.get(uri));
        List<LoadedRoute> routes = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            RouteDefinition definition = definitions.get(i);
            number(definition, number);
            String origin = source.routes().get(i).uri();
            routes.add(new LoadedRoute(context, definition, origin, beans.getOrDefault(origin, "")));
        }
        return routes;
    }

    private static void number(RouteDefinition definition, int number) {
        if (number == 1) {
            return;
        }
        definition.setId(definition.getRouteId() + "@" + number);
        Collection<OptionalIdentifiedDefinition> steps = ProcessorDefinitionHelper.filterTypeInOutputs(
                definition.getOutputs(), OptionalIdentifiedDefinition.class);
        for (OptionalIdentifiedDefinition<?> step : steps) {
            if (step.hasCustomIdAssigned()) {
                step.setId(step.getId() + "@" + number);
            }
        }
    }
}
