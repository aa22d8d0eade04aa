package org.openprojectmcp.tool.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.tool.camel.Offers;
import org.openprojectmcp.tool.descriptor.Descriptor;
import org.openprojectmcp.tool.lint.CheckedFile;
import org.openprojectmcp.tool.lint.Finding;
import org.openprojectmcp.tool.lint.FolderRules;
import org.openprojectmcp.tool.lint.Lint;
import org.openprojectmcp.tool.source.RouteNode;
import org.openprojectmcp.tool.source.RouteSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files whose routes run, brought in line with what a folder contains. Not thread-safe. */
final class LiveFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);

    private final CamelContext context;
    private final Lint lint;
    private final FolderRules rules = new FolderRules();
    private final VersionLoader loader;
    private final Map<String, RouteFile> files = new TreeMap<>();
    // By stem, not by file: a file that moves to another folder starts beside the routes that it leaves behind.
    private final Map<String, Integer> versions = new TreeMap<>();
    private final List<LoadedRoute> retired = new ArrayList<>();
    private final SleepingFiles sleeping;
    private final Consumer<String> wake;

    /** @param wake is called, on the thread of the call, with the URI of a route that does not run and was called */
    LiveFiles(CamelContext context, Lint lint, Consumer<String> wake) {
        this.context = context;
        this.sleeping = new SleepingFiles(Offers.of(context));
        this.wake = wake;
        this.lint = lint;
        this.loader = new VersionLoader(context);
    }

    List<RouteFileStatus> status() {
        return files.values().stream().map(RouteFile::status).toList();
    }

    /** Whether nothing has changed since the last time. */
    boolean isInLine(Map<String, String> texts) {
        Map<String, String> known = new TreeMap<>();
        files.forEach((file, state) -> known.put(file, state.text()));
        return known.equals(texts);
    }

    /**
     * Loads what is new or changed, removes what is gone.
     *
     * @param schemasChanged whether a shared schema changed, so that its users change with it
     */
    void bringInLine(Reading reading, boolean schemasChanged) {
        Map<String, String> texts = reading.texts();
        files.keySet().stream().filter(file -> !texts.containsKey(file)).forEach(rules::forget);
        List<String> due = texts.entrySet().stream()
                .filter(file -> isDue(file.getKey(), file.getValue(), schemasChanged))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(LiveFiles::order).thenComparing(Comparator.naturalOrder()))
                .toList();
        due.forEach(file -> load(file, reading));
        // That another file had the name may be over.
        files.entrySet().stream()
                .filter(file -> file.getValue().isFaulty() && texts.containsKey(file.getKey()))
                .filter(file -> !due.contains(file.getKey()))
                .forEach(file -> load(file.getKey(), reading));
        removeBesides(texts.keySet());
        wakeWhatIsNeeded();
    }

    /** Starts what the running routes and Java code lead to. */
    private void wakeWhatIsNeeded() {
        Set<String> needed = new LinkedHashSet<>(OpenProject.ROUTES);
        files.values().forEach(file -> needed.addAll(file.leadsTo()));
        needed.forEach(this::wake);
    }

    /** Starts the route of that URI, after those that it leads to, unless it runs. */
    void wake(String uri) {
        sleeping.having(uri).ifPresent(sleeper -> {
            RouteFile file = sleeper.file();
            sleeping.remove(file);
            RouteSource source = sleeper.source();
            SharedRoutes.ledToBy(source).forEach(this::wake);
            try {
                file.runs(source, start(source, sleeper.descriptors(), List.of()));
            } catch (Exception e) {
                file.neverWakes();
                report(file, List.of(fault(source, e)));
            }
        });
    }

    private boolean isDue(String file, String text, boolean schemasChanged) {
        RouteFile known = files.get(file);
        return known == null || !known.text().equals(text) || (schemasChanged && text.contains("schemas/"));
    }

    /** What leads out comes first, what leads in comes last: the first caller finds everything there. */
    private static int order(String file) {
        boolean top = !file.contains("/");
        return !top ? 1 : file.startsWith("mcp.") ? 2 : 0;
    }

    private void load(String file, Reading reading) {
        RouteFile known = files.computeIfAbsent(file, RouteFile::new);
        known.read(reading.text(file));
        List<Finding> faults = use(known, reading.check(file, lint));
        if (!faults.isEmpty()) {
            if (!known.isServed()) {
                // nothing of it is there yet: what is shipped under the same path does the work meanwhile
                reading.beneath(file, lint).ifPresent(shipped -> use(known, shipped));
            }
            report(known, faults);
        }
    }

    /** Runs a version of a file; what is wrong with it, if it cannot run. */
    private List<Finding> use(RouteFile known, Reading.Checked checked) {
        CheckedFile version = checked.file();
        List<Finding> faults = new ArrayList<>(version.errors());
        faults.addAll(rules.check(version));
        if (faults.isEmpty() && !checked.shipped()) {
            faults.addAll(lint.againstSchemas(version));
        }
        faults.addAll(needingRestart(version, known));
        if (faults.isEmpty() && version.source().isPresent()) {
            faults.addAll(run(known, checked, version.source().get()));
        }
        return faults;
    }

    /** What starts with anything but a tool or direct: holds connections, which would end with it. */
    private static List<Finding> needingRestart(CheckedFile version, RouteFile known) {
        List<RouteNode> routes = version.source().map(RouteSource::routes).orElse(List.of());
        return routes.stream()
                .filter(route -> !route.uri().startsWith("ai-") && !route.uri().startsWith("direct:"))
                .filter(route -> known.live().stream()
                        .anyMatch(running -> running.origin().equals(route.uri())))
                .map(route -> new Finding(
                        version.file(),
                        route.optionPosition("uri"),
                        Finding.Severity.ERROR,
                        "restart",
                        "A route from " + route.uri() + " holds the connections of clients",
                        "Restart the server to use what was saved."))
                .toList();
    }

    private List<Finding> run(RouteFile file, Reading.Checked checked, RouteSource source) {
        CheckedFile version = checked.file();
        if (checked.shipped() && !file.isServed() && SleepingFiles.canHold(source)) {
            sleeping.put(file, source, version.descriptors(), wake);
            file.sleeps(version);
            rules.use(version);
            return List.of();
        }
        try {
            List<LoadedRoute> before = file.live();
            RouteSource whole = checked.shipped() ? RouteSource.parseKnown(source.file(), source.text()) : source;
            file.succeeded(version, whole, start(whole, version.descriptors(), before));
            rules.use(version);
            sleeping.remove(file);
            if (!before.isEmpty()) {
                LOG.info("{}: loaded again", source.file());
            }
            return List.of();
        } catch (Exception e) {
            return List.of(fault(source, e));
        }
    }

    /** Starts the routes of a file in the place of those that ran before. */
    private List<LoadedRoute> start(RouteSource source, Map<String, Descriptor> descriptors, List<LoadedRoute> before)
            throws Exception {
        List<LoadedRoute> next = loader.load(source, descriptors, versions.merge(source.stem(), 1, Integer::sum));
        new Replacement(context, before).by(next);
        retired.addAll(before);
        return next;
    }

    private static Finding fault(RouteSource source, Exception e) {
        LOG.debug("{} could not be loaded", source.file(), e);
        return LoadFault.of(source, e);
    }

    private static void report(RouteFile file, List<Finding> faults) {
        String fault = joined(faults);
        if (file.failed(fault)) {
            LOG.error("{}: {}", file.isServed() ? "Not loaded, the last good version runs on" : "Not loaded", fault);
        }
    }

    private static String joined(List<Finding> faults) {
        return faults.stream().map(Finding::toString).collect(Collectors.joining(" | "));
    }

    private void removeBesides(Set<String> present) {
        Iterator<Map.Entry<String, RouteFile>> known = files.entrySet().iterator();
        while (known.hasNext()) {
            Map.Entry<String, RouteFile> file = known.next();
            if (!present.contains(file.getKey())) {
                file.getValue().live().forEach(LoadedRoute::withdraw);
                retired.addAll(file.getValue().live());
                sleeping.remove(file.getValue());
                LOG.info("{}: removed", file.getKey());
                known.remove();
            }
        }
    }

    /** Takes replaced and removed routes out of the context once their last call has ended. */
    void sweep() {
        Iterator<LoadedRoute> routes = retired.iterator();
        while (routes.hasNext()) {
            LoadedRoute route = routes.next();
            if (route.isIdle()) {
                routes.remove();
                remove(route);
            }
        }
    }

    private static void remove(LoadedRoute route) {
        try {
            route.remove();
        } catch (Exception e) {
            LOG.warn("The replaced route {} could not be removed; it takes no calls", route.id(), e);
        }
    }
}
