package org.openprojectmcp.shape;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.openprojectmcp.openproject.OpenProjectBeans;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.fields.CustomFieldQueries;

/** Gives the bean {@code shape}, and the {@code clock} of {@code $today}, to a Camel context. */
public final class ShapeBeans {

    private ShapeBeans() {}

    /** @param clock which day it is, in its zone */
    public static void bindTo(CamelContext context, OpenProjectBeans beans, OpenProjectOptions options, Clock clock) {
        Rows rows = new Rows(beans.openProject());
        context.getRegistry().bind("clock", clock);
        CustomFieldQueries customFields = new CustomFieldQueries(beans.openProject(), beans.metadata(), clock);
        context.getRegistry()
                .bind(
                        "shape",
                        new Shape(
                                beans.metadata(),
                                rows,
                                customFields,
                                clock,
                                options.base().toString()));
    }
}
