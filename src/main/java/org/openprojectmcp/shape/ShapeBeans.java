package org.openprojectmcp.shape;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.openprojectmcp.openproject.OpenProjectBeans;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.fields.CustomFieldQueries;
import org.openprojectmcp.openproject.queries.QueryForm;
import org.openprojectmcp.shape.content.AttachmentContent;
import org.openprojectmcp.shape.dashboard.DashboardTables;
import org.openprojectmcp.shape.dashboard.Dashboards;
import org.openprojectmcp.shape.export.WorkPackageExport;
import org.openprojectmcp.shape.hours.Timesheets;
import org.openprojectmcp.shape.hours.WorkingTimes;
import org.openprojectmcp.shape.schedule.Schedule;
import org.openprojectmcp.shape.similar.DuplicateHint;
import org.openprojectmcp.shape.similar.SimilarWorkPackages;

/** Gives the beans that route files shape answers with, and the {@code clock} of {@code $today}, to a Camel context. */
public final class ShapeBeans {

    private ShapeBeans() {}

    /** @param clock which day it is, in its zone */
    public static void bindTo(CamelContext context, OpenProjectBeans beans, OpenProjectOptions options, Clock clock) {
        Rows rows = new Rows(beans.openProject());
        context.getRegistry().bind("clock", clock);
        CustomFieldQueries customFields = new CustomFieldQueries(beans.openProject(), beans.metadata(), clock);
        String web = options.base().toString();
        context.getRegistry().bind("shape", new Shape(beans.metadata(), rows, customFields, clock, web));
        context.getRegistry().bind("instance", new InstanceFacts(beans.metadata()));
        context.getRegistry().bind("attachment-content", new AttachmentContent());
        QueryForm form = new QueryForm(beans.openProject(), beans.metadata());
        context.getRegistry().bind("saved-queries", new SavedQueries(beans.metadata(), form, clock, web));
        context.getRegistry().bind("views", new Views(web));
        context.getRegistry().bind("dashboards", new Dashboards(web));
        context.getRegistry().bind("dashboard-tables", new DashboardTables(beans.openProject()));
        context.getRegistry().bind("schedule", new Schedule(beans.metadata(), rows, clock, web));
        context.getRegistry().bind("principals", new Principals(beans.metadata()));
        context.getRegistry()
                .bind("timesheets", new Timesheets(beans.metadata(), beans.instance(), beans.names(), clock));
        context.getRegistry().bind("working-times", new WorkingTimes(beans.metadata(), beans.instance(), clock));
        context.getRegistry().bind("work-package-export", new WorkPackageExport(clock, web));
        context.getRegistry().bind("similar-work-packages", new SimilarWorkPackages());
        context.getRegistry().bind("duplicate-hint", new DuplicateHint(beans.openProject(), beans.metadata()));
    }
}
