package org.openprojectmcp.tool.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.tool.descriptor.AiScheme;
import org.openprojectmcp.tool.descriptor.Alias;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;
import org.openprojectmcp.tool.source.Position;
import org.openprojectmcp.tool.source.RouteNode;
import org.openprojectmcp.tool.source.RouteSource;

/**
 * Something that a file has and no other may have.
 *
 * @param what equal for claims that exclude each other
 * @param words the same for people
 */
record Claim(String what, String words, Position position) {

    /** What a file claims. */
    static List<Claim> of(RouteSource source, Map<String, Descriptor> descriptors) {
        List<Claim> claims = new ArrayList<>();
        for (RouteNode route : source.routes()) {
            claims.add(new Claim("uri " + route.uri(), route.uri(), route.optionPosition("uri")));
            // A tool and a prompt may share a name: people meet them in different lists.
            String kind = AiScheme.of(route.scheme()).map(AiScheme::folder).orElse("");
            route.id()
                    .ifPresent(
                            id -> claims.add(new Claim("id " + kind + " " + id, "The id " + id, route.position("id"))));
            route.description()
                    .ifPresent(text -> claims.add(new Claim(
                            "description " + text.strip(), "This description", route.position("description"))));
            if (descriptors.get(route.uri()) instanceof ToolDescriptor tool) {
                Position place = route.optionPosition("aliases");
                tool.aliases().stream()
                        .map(Alias::name)
                        .filter(name -> !name.equals(tool.name()))
                        .forEach(name -> claims.add(new Claim("uri ai-tool:" + name, "The alias " + name, place)));
            }
        }
        return List.copyOf(claims);
    }
}
