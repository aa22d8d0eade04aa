package org.openprojectmcp.status.traffic;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.http.door.RefusalObserver;
import org.openprojectmcp.openproject.Trouble;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpOutcome;
import org.openprojectmcp.tool.ToolResult;

/** What kind of error a caller got. The texts of errors are not kept: they hold what people wrote. */
public enum ErrorKind {
    NO_ANSWER(true),
    KEY_REFUSED(true),
    NOT_PERMITTED(true),
    NOT_FOUND(false),
    CONFLICT(false),
    INVALID(false),
    BUSY(true),
    FAILED(true),
    OTHER(true),
    /** The arguments do not fit, or name what there is not. */
    ARGUMENTS(false),
    /** No such tool, one that is off, or parameters that the protocol does not allow. */
    REFUSED(false),
    /** The client cannot do what the tool needs. */
    CLIENT(false),
    /** Turned away for want of an access token or key. */
    CREDENTIALS(false),
    /** Turned away because of a Host or Origin that is none of this server's. */
    SITE(false),
    /** A fault of this server. */
    FAULT(true);

    private final boolean administrators;

    ErrorKind(boolean administrators) {
        this.administrators = administrators;
    }

    /** Whether an administrator can do something about it; else the caller was told all there is to know. */
    public boolean isAdministrators() {
        return administrators;
    }

    /** As it stands in JSON and in the names of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a request ended with; {@code null} when it ended well. */
    static @Nullable ErrorKind of(McpOutcome outcome) {
        if (outcome instanceof McpOutcome.Failure failure) {
            return of(failure.error());
        }
        if (outcome instanceof McpOutcome.Success success) {
            ToolResult.Failed failed = success.result().failure();
            return failed == null ? null : of(failed);
        }
        return null;
    }

    private static ErrorKind of(ToolResult.Failed failure) {
        return failure.trouble() == null ? ARGUMENTS : of(failure.trouble());
    }

    private static ErrorKind of(McpError error) {
        return switch (error.code()) {
            case INTERNAL_ERROR -> FAULT;
            case MISSING_CLIENT_CAPABILITY -> CLIENT;
            default -> REFUSED;
        };
    }

    static ErrorKind of(RefusalObserver.Refusal refusal) {
        return switch (refusal) {
            case CREDENTIALS -> CREDENTIALS;
            case SITE -> SITE;
        };
    }

    private static ErrorKind of(Trouble trouble) {
        return switch (trouble) {
            case NO_ANSWER -> NO_ANSWER;
            case KEY_REFUSED -> KEY_REFUSED;
            case NOT_PERMITTED -> NOT_PERMITTED;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case INVALID -> INVALID;
            case BUSY -> BUSY;
            case FAILED -> FAILED;
            case OTHER -> OTHER;
        };
    }
}
