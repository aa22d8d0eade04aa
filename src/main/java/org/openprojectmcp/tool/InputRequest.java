package org.openprojectmcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something that a running call asks of its client.
 *
 * @param params those of the method, as the protocol has them
 */
public record InputRequest(Kind kind, ObjectNode params) {

    /** What can be asked. Sampling and roots are deprecated since 2026-07-28; no tool of the product uses them. */
    public enum Kind {
        /** A form for the person at the client. */
        ELICITATION("elicitation/create", "elicitation"),
        /** A text of the client's model. */
        SAMPLING("sampling/createMessage", "sampling"),
        /** The folders that the client works in. */
        ROOTS("roots/list", "roots");

        private final String method;
        private final String capability;

        Kind(String method, String capability) {
            this.method = method;
            this.capability = capability;
        }

        public static Optional<Kind> ofMethod(String method) {
            return Arrays.stream(values())
                    .filter(kind -> kind.method.equals(method))
                    .findFirst();
        }

        public String method() {
            return method;
        }

        /** The capability that a client declares which can be asked so. */
        public String capability() {
            return capability;
        }
    }
}
