package org.openprojectmcp.sandbox.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a request. Paths are templates below a prefix, such as {@code /projects/{id}/types} below {@code /api/v3}; a
 * literal segment wins over a variable.
 */
public final class Router {
    private static final String API = "/api/v3";

    private final String prefix;
    private final Node root = new Node();

    private final Predicate<String> known;
    private final UnaryOperator<Answer> spoken;

    private Router(String prefix, Predicate<String> known, UnaryOperator<Answer> spoken) {
        this.prefix = prefix;
        this.known = known;
        this.spoken = spoken;
    }

    /** Routes below {@code /api/v3}. */
    public static Router api() {
        return api(path -> true, answer -> answer);
    }

    /**
     * Routes below {@code /api/v3} of an instance that differs as a whole.
     *
     * @param known whether it has a path; routes of others are not added
     * @param spoken turns an answer into the one that it gives
     */
    public static Router api(Predicate<String> known, UnaryOperator<Answer> spoken) {
        return new Router(API, known, spoken);
    }

    /** Routes from the root, for what is not part of API v3. */
    public static Router outside() {
        return new Router("", path -> true, answer -> answer);
    }

    /** Routes GET. */
    public Router get(String path, Handler handler) {
        return route("GET", path, handler);
    }

    /** Routes POST. */
    public Router post(String path, Handler handler) {
        return route("POST", path, handler);
    }

    /** Routes PATCH. */
    public Router patch(String path, Handler handler) {
        return route("PATCH", path, handler);
    }

    /** Routes PUT. */
    public Router put(String path, Handler handler) {
        return route("PUT", path, handler);
    }

    /** Routes DELETE. */
    public Router delete(String path, Handler handler) {
        return route("DELETE", path, handler);
    }

    /** Routes a GET that needs no credentials. */
    public Router getAnonymously(String path, Handler handler) {
        return route("GET", path, handler, true, RequestBody.jsonTypes());
    }

    /** Routes a POST that takes another content type than JSON. */
    public Router postOf(String contentType, String path, Handler handler) {
        return route("POST", path, handler, false, Set.of(contentType));
    }

    private Router route(String method, String path, Handler handler) {
        return route(method, path, handler, false, RequestBody.jsonTypes());
    }

    private Router route(String method, String path, Handler handler, boolean anonymous, Set<String> contentTypes) {
        return known.test(path)
                ? add(
                        path,
                        new Route(method, request -> spoken.apply(handler.handle(request)), anonymous, contentTypes))
                : this;
    }

    private Router add(String path, Route route) {
        var node = root;
        for (var segment : segments(path)) {
            node = node.descend(segment);
        }
        if (node.routes.put(route.method(), route) != null) {
            throw new IllegalStateException(route.method() + " " + path + " is routed twice");
        }
        return this;
    }

    /** Every routed method with its path, such as {@code GET /projects/{id}}, in no order of meaning. */
    public Set<String> routed() {
        var routed = new TreeSet<String>();
        root.collect("", routed);
        return routed;
    }

    /** The route of a method and path, or {@code null}. A HEAD is answered by the GET. */
    public Route.@Nullable Match find(String method, String path) {
        var verb = "HEAD".equals(method) ? "GET" : method;
        return below(path) == null ? null : find(root, segments(suffix(path)), 0, verb, new ArrayList<>());
    }

    /** The methods of a path, in the order of OpenProject's Allow header; empty for an unrouted one. */
    List<String> allowed(String path) {
        var methods = new ArrayList<String>();
        for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            if (find(method, path) != null) {
                methods.add(method);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add(0, "OPTIONS");
        }
        return methods;
    }

    private static Route.@Nullable Match find(
            Node node, List<String> segments, int at, String method, List<String> values) {
        if (at == segments.size()) {
            var route = node.routes.get(method);
            return route == null ? null : new Route.Match(route, node.bind(values));
        }
        var literal = node.literals.get(segments.get(at));
        if (literal != null) {
            var match = find(literal, segments, at + 1, method, values);
            if (match != null) {
                return match;
            }
        }
        if (node.variable == null) {
            return null;
        }
        values.add(segments.get(at));
        var match = find(node.variable, segments, at + 1, method, values);
        values.remove(values.size() - 1);
        return match;
    }

    private @Nullable String below(String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/") ? path : null;
    }

    private String suffix(String path) {
        var rest = path.substring(prefix.length());
        return rest.endsWith(".json") ? rest.substring(0, rest.length() - 5) : rest;
    }

    private static List<String> segments(String path) {
        var segments = new ArrayList<String>();
        for (var segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Route> routes = new HashMap<>();
        private List<String> names = List.of();
        private @Nullable Node variable;

        Node descend(String segment) {
            if (!segment.startsWith("{")) {
                var child = literals.computeIfAbsent(segment, s -> new Node());
                child.names = names;
                return child;
            }
            if (variable == null) {
                variable = new Node();
                variable.names = new ArrayList<>(names);
                variable.names.add(segment.substring(1, segment.length() - 1));
            } else if (!variable.names
                    .get(variable.names.size() - 1)
                    .equals(segment.substring(1, segment.length() - 1))) {
                throw new IllegalStateException("Two names for one path variable: " + variable.names + ", " + segment);
            }
            return variable;
        }

        void collect(String path, Set<String> routed) {
            routes.keySet().forEach(method -> routed.add(method + " " + (path.isEmpty() ? "/" : path)));
            literals.forEach((segment, child) -> child.collect(path + "/" + segment, routed));
            if (variable != null) {
                var name = variable.names.get(variable.names.size() - 1);
                variable.collect(path + "/{" + name + "}", routed);
            }
        }

        Map<String, String> bind(List<String> values) {
            var bound = new LinkedHashMap<String, String>();
            for (var i = 0; i < values.size(); i++) {
                bound.put(names.get(i), values.get(i));
            }
            return bound;
        }
    }
}
