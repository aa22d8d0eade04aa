package org.openprojectmcp.sandbox;

import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.instance.StatusResource;
import org.openprojectmcp.sandbox.instance.TypeResource;

/** The routes of all resources. */
final class Resources {
    private Resources() {}

    static Router router(Instance instance) {
        var router = new Router();
        new StatusResource(instance).register(router);
        new TypeResource(instance).register(router);
        return router;
    }
}
