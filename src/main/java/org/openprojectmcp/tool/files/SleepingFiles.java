package org.openprojectmcp.tool.files;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openprojectmcp.tool.camel.Offers;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.source.RouteNode;
import org.openprojectmcp.tool.source.RouteSource;

/**
 * The files whose routes are not in Camel yet. A route takes time and memory when it starts, and most tools are off or not called: what was
 * tested as it was shipped starts with the first call that needs it. What somebody has saved starts at once, so that its faults are told
 * at once. Not thread-safe.
 */
final class SleepingFiles {

    private final Offers offers;
    private final Map<String, Sleeper> byUri = new HashMap<>();

    SleepingFiles(Offers offers) {
        this.offers = offers;
    }

    /** Whether nothing but calls reaches the routes of a file: nothing is lost while they are not there. */
    static boolean canHold(RouteSource source) {
        return source.routes().stream()
                .map(RouteNode::uri)
                .allMatch(uri -> uri.startsWith("ai-") || uri.startsWith(SharedRoutes.SCHEME));
    }

    /**
     * Offers what a file has, without starting it.
     *
     * @param wake is called with the URI of the route that is called
     */
    void put(RouteFile file, RouteSource source, Map<String, Descriptor> descriptors, Consumer<String> wake) {
        List<SleepingRoute> offered = descriptors.entrySet().stream()
                .map(one -> new SleepingRoute(
                        source.offeredAs(one.getKey()), one.getValue(), () -> wake.accept(one.getKey())))
                .toList();
        Sleeper sleeper = new Sleeper(file, source.file(), source.text(), descriptors, offered);
        source.routes().forEach(route -> byUri.put(route.uri(), sleeper));
        offered.forEach(offers::put);
    }

    /** The file that has a route of that URI. */
    Optional<Sleeper> having(String uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    /** Forgets a file; what it offers is offered no more, unless it is by its running routes. */
    void remove(RouteFile file) {
        Set<Sleeper> gone = new LinkedHashSet<>(byUri.values());
        gone.removeIf(sleeper -> sleeper.file != file);
        byUri.values().removeAll(gone);
        gone.forEach(sleeper -> sleeper.offered.forEach(offers::remove));
    }

    /**
     * A file that starts when it is needed. Of its content only the text is kept, which takes a tenth of the memory that it takes when parsed.
     *
     * @param path below the routes folder
     * @param descriptors what its routes offer, by the URI that they start with
     */
    record Sleeper(
            RouteFile file,
            String path,
            String text,
            Map<String, Descriptor> descriptors,
            List<SleepingRoute> offered) {

        RouteSource source() {
            return RouteSource.parseKnown(path, text);
        }
    }
}
