package org.openprojectmcp.sandbox.storages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openprojectmcp.sandbox.access.Caller;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.hal.Representer;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.model.storages.Storage;

/** A storage as HAL: a Nextcloud that everybody is connected to. */
final class StorageRepresenter implements Representer<Storage> {
    private static final String URN = "urn:openproject-org:api:v3:storages:";

    static Link link(Storage storage) {
        return Link.to(storage.href(), storage.name());
    }

    @Override
    public ObjectNode element(Storage storage, Caller caller) {
        var filters = "[{\"storageId\":{\"operator\":\"=\",\"values\":[\"" + storage.id() + "\"]}}]";
        var hal = Hal.of("Storage")
                .put("id", storage.id())
                .put("name", storage.name())
                .put("hasApplicationPassword", true)
                .put("configured", true)
                .put("createdAt", storage.createdAt())
                .put("updatedAt", storage.updatedAt())
                .link("self", link(storage))
                .link("type", Link.to(URN + "Nextcloud", "Nextcloud"))
                .link("authenticationMethod", Link.to(URN + "authenticationMethod:TwoWayOAuth2"))
                .link("origin", Link.to(storage.host()))
                .link("open", Link.to(storage.href() + "/open"))
                .link("authorizationState", Link.to(URN + "authorization:Connected", "Connected"))
                .link("projectStorages", Link.to("/api/v3/project_storages?filters=" + Query.encode(filters)));
        if (caller.admin()) {
            hal.link("oauthApplication", Link.none()).link("oauthClientCredentials", Link.none());
        }
        return hal.node();
    }
}
