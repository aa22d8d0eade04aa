package org.openprojectmcp.openproject;

import org.openprojectmcp.config.Secret;

/**
 * The API key with which a call reaches OpenProject: the one of the settings, or the caller's own. Travels in the exchange property
 * {@link #PROPERTY}; never in a header, so that it cannot leave by accident. Immutable.
 */
public record Credentials(Secret apiKey) {

    /** The exchange property that holds the credentials of a call. */
    public static final String PROPERTY = "OpenProjectCredentials";
}
