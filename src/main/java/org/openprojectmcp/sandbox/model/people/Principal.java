package org.openprojectmcp.sandbox.model.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.model.Row;

/**
 * A user, group, placeholder user or one of the built-in users.
 *
 * @param login empty for all but users
 * @param status active, registered, locked or invited
 * @param memberIds the users of a group
 * @param custom values of custom fields by field id
 */
public record Principal(
        int id,
        Kind kind,
        String login,
        String firstName,
        String lastName,
        @Nullable String mail,
        boolean admin,
        String status,
        String language,
        List<Integer> memberIds,
        Map<Integer, List<String>> custom,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** What a principal is. */
    public enum Kind {
        USER("User", "users"),
        GROUP("Group", "groups"),
        PLACEHOLDER("PlaceholderUser", "placeholder_users"),
        ANONYMOUS("AnonymousUser", "users"),
        SYSTEM("SystemUser", "users"),
        DELETED("DeletedUser", "users");

        private final String type;
        private final String collection;

        Kind(String type, String collection) {
            this.type = type;
            this.collection = collection;
        }

        /** The class name in OpenProject. */
        public String type() {
            return type;
        }

        /** The path segment of its addresses. */
        public String collection() {
            return collection;
        }
    }

    /** The name people see. */
    public String name() {
        return kind == Kind.USER ? (firstName + " " + lastName).strip() : lastName;
    }

    /** The address of its own resource. */
    public String href() {
        return "/api/v3/" + kind.collection() + "/" + id;
    }

    /** Whether it may log in. */
    public boolean active() {
        return "active".equals(status);
    }

    /** The same user in another status. */
    public Principal withStatus(String other, Instant at) {
        return new Principal(
                id, kind, login, firstName, lastName, mail, admin, other, language, memberIds, custom, createdAt, at);
    }

    /** The same group or placeholder user with another name. */
    public Principal named(String name, Instant at) {
        return asGroup(name, memberIds, at);
    }

    /** The same group with another name and other users. */
    public Principal asGroup(String name, List<Integer> users, Instant at) {
        return new Principal(
                id, kind, login, firstName, name, mail, admin, status, language, users, custom, createdAt, at);
    }
}
