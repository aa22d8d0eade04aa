package org.openprojectmcp.protocol.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.protocol.modern.Subscription;
import org.openprojectmcp.protocol.request.McpRequest;
import org.openprojectmcp.tool.MissingCapabilityException;
import org.openprojectmcp.tool.UnknownNameException;

/** {@code subscriptions/listen}: opens a stream for the changes that its client wants to be told of. Thread-safe. */
public final class Listen {

    private final ChangeFeed changes;
    private final ResourceWatch watch;

    public Listen(ChangeFeed changes, ResourceWatch watch) {
        this.changes = changes;
        this.watch = watch;
    }

    /** Blocks until each resource that is named was read once; those that cannot be read are left out of what is acknowledged. */
    public McpOutcome open(McpRequest request) throws McpException {
        if (!request.params().path("notifications").isObject()) {
            throw new McpException(ErrorCode.INVALID_PARAMS, "params.notifications is required and must be an object.");
        }
        Subscription.Filter asked = Subscription.Filter.of(request.params().path("notifications"));
        int max = watch.options().maxPerClient();
        if (asked.uris().size() > max) {
            throw new McpException(
                    ErrorCode.INVALID_PARAMS,
                    "params.notifications.resourceSubscriptions can name " + max + " resources.");
        }
        request.reply().hold();
        Map<String, Fingerprint> seen = read(request, asked);
        Subscription subscription =
                new Subscription(request.requireId(), asked.withOnly(seen.keySet()), request.reply());
        try {
            for (Map.Entry<String, Fingerprint> resource : seen.entrySet()) {
                String uri = resource.getKey();
                subscription.endsWith(
                        watch.add(request.credentials(), uri, resource.getValue(), () -> subscription.updated(uri)));
            }
        } catch (McpException e) {
            subscription.stop();
            throw e;
        }
        subscription.acknowledge();
        subscription.endsWith(changes.add(subscription));
        // At once when the client has gone meanwhile.
        request.cancellation().onCancel(subscription::stop);
        return new McpOutcome.Streaming();
    }

    private Map<String, Fingerprint> read(McpRequest request, Subscription.Filter asked) {
        Map<String, Fingerprint> seen = new LinkedHashMap<>();
        for (String uri : asked.uris()) {
            if (request.cancellation().isCancelled()) {
                break;
            }
            try {
                seen.put(uri, watch.read(uri, UnattendedCall.of(request)));
            } catch (UnknownNameException | OpenProjectException | MissingCapabilityException e) {
                // Not acknowledged, which is how a client learns that it will hear nothing of it.
                continue;
            }
        }
        return seen;
    }
}
