package org.openprojectmcp.protocol.message;

/** The codes of JSON-RPC errors, with the HTTP status that a reply has when its body is such an error and nothing else is said. */
public enum ErrorCode {
    /** Not JSON. */
    PARSE_ERROR(-32700, 400),
    /** Not a JSON-RPC message. */
    INVALID_REQUEST(-32600, 400),
    /** No such method; the 2026-07-28 revision answers it with status 404. */
    METHOD_NOT_FOUND(-32601, 200),
    /** The method is known, its parameters do not fit; with status 400 when the envelope of the 2026-07-28 revision is at fault. */
    INVALID_PARAMS(-32602, 200),
    /** A fault of this server. */
    INTERNAL_ERROR(-32603, 200),
    /** No such session, up to 2025-11-25; the code that the official SDKs answer with. */
    SESSION_NOT_FOUND(-32001, 404),
    /** No such resource, up to 2025-11-25. */
    RESOURCE_NOT_FOUND(-32002, 200),
    /** A header is missing or says something else than the body, since 2026-07-28. */
    HEADER_MISMATCH(-32020, 400),
    /** The request needs a capability that its client did not declare, since 2026-07-28. */
    MISSING_CLIENT_CAPABILITY(-32021, 400),
    /** The revision is not spoken here, since 2026-07-28. */
    UNSUPPORTED_PROTOCOL_VERSION(-32022, 400),
    /** Too much to do, or about to stop. A code of our own, outside of the range that JSON-RPC reserves. */
    UNAVAILABLE(503, 503);

    private final int code;
    private final int httpStatus;

    ErrorCode(int code, int httpStatus) {
        this.code = code;
        this.httpStatus = httpStatus;
    }

    public int code() {
        return code;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
