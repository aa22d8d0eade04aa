package org.openprojectmcp.http.door;

/** Sees who is turned away before a message is read. Called on event loops: thread-safe, must neither block nor throw. */
@FunctionalInterface
public interface RefusalObserver {

    /** Sees nothing. */
    RefusalObserver NONE = refusal -> {};

    void refused(Refusal refusal);

    /** Why a request was turned away. */
    enum Refusal {
        /** 403: its Host or Origin is none of this server's. */
        SITE,
        /** 401: it bears no access token or key, or a wrong token. */
        CREDENTIALS
    }
}
