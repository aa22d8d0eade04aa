package org.openprojectmcp.openproject;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.openprojectmcp.openproject.bulk.BulkWrites;
import org.openprojectmcp.openproject.bulk.WorkPackagePlans;
import org.openprojectmcp.openproject.client.ClientSettings;
import org.openprojectmcp.openproject.client.StatusObserver;
import org.openprojectmcp.openproject.fields.CustomFieldList;
import org.openprojectmcp.openproject.fields.CustomFieldWrites;
import org.openprojectmcp.openproject.files.FileOptions;
import org.openprojectmcp.openproject.files.Uploads;
import org.openprojectmcp.openproject.instance.KnownInstance;
import org.openprojectmcp.openproject.links.WebLinks;
import org.openprojectmcp.openproject.mentions.Mentions;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.names.NameList;
import org.openprojectmcp.openproject.names.NameResolver;
import org.openprojectmcp.openproject.names.Names;
import org.openprojectmcp.openproject.names.TimeZones;
import org.openprojectmcp.openproject.paging.Pages;
import org.openprojectmcp.openproject.queries.QueryForm;
import org.openprojectmcp.openproject.queries.WorkPackageFilters;
import org.openprojectmcp.openproject.refusal.MissingRights;
import org.openprojectmcp.openproject.refusal.Refusals;
import org.openprojectmcp.openproject.refusal.RightHolders;
import org.openprojectmcp.openproject.request.Elsewhere;
import org.openprojectmcp.openproject.request.IncomingAnswer;
import org.openprojectmcp.openproject.request.OutgoingRequest;
import org.openprojectmcp.openproject.request.RenderedText;
import org.openprojectmcp.openproject.search.Search;
import org.openprojectmcp.openproject.write.Baselines;
import org.openprojectmcp.openproject.write.Reversals;
import org.openprojectmcp.openproject.write.Writes;

/**
 * The beans that {@code routes/openproject.camel.yaml} and the tool files name.
 *
 * @param instance what is known of the OpenProject, once somebody has found it out and said so
 */
public record OpenProjectBeans(OpenProject openProject, Metadata metadata, NameResolver names, KnownInstance instance) {

    /**
     * Makes the beans and gives them to a Camel context, before its routes are loaded. A {@link StatusObserver} in its registry hears how
     * OpenProject answers.
     *
     * @param clock what time it is, and in its zone which day
     * @throws IllegalArgumentException when the CA file of the options cannot be used
     */
    public static OpenProjectBeans bindTo(CamelContext context, OpenProjectOptions options, Clock clock) {
        return bindTo(context, options, FileOptions.NONE, clock);
    }

    /**
     * The same where files of the server's own folder, or of other hosts, may be reached.
     *
     * @throws IllegalArgumentException when the CA file of the options cannot be used
     */
    public static OpenProjectBeans bindTo(
            CamelContext context, OpenProjectOptions options, FileOptions files, Clock clock) {
        // buffers are kept for all threads: kept for each, as usual, they would be made anew by every virtual thread
        ObjectMapper json = new ObjectMapper(JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build());
        OpenProject openProject = new OpenProject(context);
        ClientSettings client = new ClientSettings(options);
        Metadata metadata = new Metadata(openProject, clock);
        RightHolders holders = new RightHolders(metadata);
        MissingRights missing = new MissingRights(metadata, holders);
        Refusals refusals = new Refusals(options, caller -> seesNoProject(openProject, caller), missing);

        for (String scheme : List.of("http", "https")) {
            HttpComponent component = context.getComponent(scheme, HttpComponent.class);
            // else Camel would give the headers below, and with them the API key, to each http: endpoint of the context
            component.setAutowiredEnabled(false);
            component.setClientConnectionManager(client.connections());
        }
        context.getPropertiesComponent().addOverrideProperty("openproject.api", options.api());
        var registry = context.getRegistry();
        registry.bind("openproject-client", client);
        registry.bind("openproject-headers", client.requestHeaders(observer(context)));
        registry.bind("openproject-request", new OutgoingRequest(options, json));
        registry.bind("openproject-answer", new IncomingAnswer(options, json, refusals));
        registry.bind("openproject-foreign-headers", client.foreignHeaders());
        registry.bind("rendered-text", new RenderedText());
        registry.bind("openproject-elsewhere", new Elsewhere(options, files.downloadHosts()));
        registry.bind("openproject-pages", new Pages());
        registry.bind("rights", holders);
        registry.bind("custom-fields", new CustomFieldWrites(metadata, clock));
        registry.bind("custom-field-list", new CustomFieldList(metadata));
        registry.bind("bulk", new BulkWrites(openProject, metadata, clock));
        registry.bind("work-package-plan", new WorkPackagePlans(openProject, metadata, clock));
        registry.bind("openproject-write", new Writes(openProject, metadata, missing, options, clock));
        registry.bind("reversals", new Reversals(metadata));
        registry.bind("baselines", new Baselines(metadata));
        registry.bind("attachment-upload", new Uploads(metadata, files.uploadFolder()));
        registry.bind("openproject-search", new Search(openProject));
        registry.bind("openproject-links", new WebLinks(options.base()));
        Names names = new Names(openProject, metadata);
        registry.bind("openproject-names", new NameList(names));
        registry.bind("time-zones", new TimeZones(clock));
        registry.bind("mentions", new Mentions(openProject, names));
        registry.bind(
                "work-package-filters", new WorkPackageFilters(new QueryForm(openProject, metadata), names, clock));
        return new OpenProjectBeans(openProject, metadata, names, new KnownInstance());
    }

    private static StatusObserver observer(CamelContext context) {
        StatusObserver observer = context.getRegistry().findSingleByType(StatusObserver.class);
        return observer == null ? StatusObserver.NONE : observer;
    }

    private static boolean seesNoProject(OpenProject openProject, Exchange exchange) {
        ObjectNode totals = JsonNodeFactory.instance.objectNode().put("pageSize", 0);
        try {
            return openProject
                            .get(Caller.of(exchange), "/projects", Map.of(), totals)
                            .path("total")
                            .asInt(1)
                    == 0;
        } catch (OpenProjectException unanswered) {
            return false;
        }
    }
}
