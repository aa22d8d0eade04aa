package org.openprojectmcp.tool.testing;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Cancellation;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.tool.CallContext;

/** A call in shared mode by a client that wants no progress. */
public record PlainCall(@Nullable Credentials credentials, Cancellation cancellation) implements CallContext {

    public PlainCall() {
        this(null, new Cancellation());
    }

    @Override
    public void progress(double progress, @Nullable Double total, @Nullable String message) {
        // This client did not ask for progress.
    }
}
