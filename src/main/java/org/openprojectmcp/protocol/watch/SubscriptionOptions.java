package org.openprojectmcp.protocol.watch;

import java.time.Duration;

/**
 * How subscriptions to resources are served.
 *
 * @param interval how often each resource is read again to see whether it has changed
 * @param maxPerClient resources that one client, or one stream of 2026-07-28, is subscribed to
 * @param maxResources different resources in all; the same resource for other credentials is a different one
 */
public record SubscriptionOptions(Duration interval, int maxPerClient, int maxResources) {

    public static final SubscriptionOptions DEFAULT = new SubscriptionOptions(Duration.ofMinutes(1), 50, 1_000);
}
