package org.openprojectmcp.protocol.request;

import java.util.Arrays;
import java.util.Optional;
import org.openprojectmcp.protocol.message.Era;

/** The methods that this server knows, and the eras in which they exist. */
public enum McpMethod {
    INITIALIZE("initialize", Eras.LEGACY),
    PING("ping", Eras.LEGACY),
    INITIALIZED("notifications/initialized", Eras.LEGACY),
    CANCELLED("notifications/cancelled", Eras.LEGACY),
    LOGGING_SET_LEVEL("logging/setLevel", Eras.LEGACY),
    SERVER_DISCOVER("server/discover", Eras.MODERN),
    SUBSCRIPTIONS_LISTEN("subscriptions/listen", Eras.MODERN),
    TOOLS_LIST("tools/list", Eras.BOTH),
    TOOLS_CALL("tools/call", Eras.BOTH),
    RESOURCES_LIST("resources/list", Eras.BOTH),
    RESOURCES_TEMPLATES_LIST("resources/templates/list", Eras.BOTH),
    RESOURCES_READ("resources/read", Eras.BOTH),
    RESOURCES_SUBSCRIBE("resources/subscribe", Eras.LEGACY),
    RESOURCES_UNSUBSCRIBE("resources/unsubscribe", Eras.LEGACY),
    PROMPTS_LIST("prompts/list", Eras.BOTH),
    PROMPTS_GET("prompts/get", Eras.BOTH),
    COMPLETION_COMPLETE("completion/complete", Eras.BOTH);

    private final String wireName;
    private final Eras eras;

    McpMethod(String wireName, Eras eras) {
        this.wireName = wireName;
        this.eras = eras;
    }

    private enum Eras {
        LEGACY,
        MODERN,
        BOTH
    }

    /** The method whose {@link #pathName} this is. */
    public static Optional<McpMethod> ofPathName(String pathName) {
        return Arrays.stream(values())
                .filter(method -> method.pathName().equals(pathName))
                .findFirst();
    }

    public String wireName() {
        return wireName;
    }

    /** The name where slashes mean something else: {@code tools-call}. */
    public String pathName() {
        return wireName.replace('/', '-');
    }

    /** Whether it is told, and not asked for. */
    public boolean isNotification() {
        return wireName.startsWith("notifications/");
    }

    public boolean existsIn(Era era) {
        return switch (eras) {
            case BOTH -> true;
            case LEGACY -> !era.version().isModern();
            case MODERN -> era.version().isModern();
        };
    }
}
