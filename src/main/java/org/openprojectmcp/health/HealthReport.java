package org.openprojectmcp.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * What some checks say now, in the JSON of MicroProfile Health 4.0, section "Wireformats".
 *
 * @param up whether all of them are up
 */
public record HealthReport(boolean up, ObjectNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static HealthReport of(Collection<HealthCheck> checks) {
        ObjectNode json = JSON.createObjectNode();
        json.put("status", "UP");
        ArrayNode list = json.putArray("checks");
        boolean up = true;
        for (HealthCheck check : checks) {
            HealthCheckResponse response = check.call();
            up &= response.getStatus() == HealthCheckResponse.Status.UP;
            ObjectNode one = list.addObject()
                    .put("name", response.getName())
                    .put("status", response.getStatus().name());
            response.getData()
                    .filter(data -> !data.isEmpty())
                    .ifPresent(data -> one.set("data", JSON.valueToTree(data)));
        }
        if (!up) {
            json.put("status", "DOWN");
        }
        return new HealthReport(up, json);
    }
}
