package org.openprojectmcp.sandbox.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.form.CustomInput;
import org.openprojectmcp.sandbox.form.Payload;
import org.openprojectmcp.sandbox.hal.CustomValues;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.model.people.Principal;

/** A user that is being written. A password is checked and forgotten: nobody logs in here with one. */
final class UserDraft {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)*");
    private static final int SHORTEST_PASSWORD = 10;

    private final Instance instance;
    private final @Nullable Principal stored;
    private String login = "";
    private String firstName = "";
    private String lastName = "";
    private String mail = "";
    private boolean admin;
    private String status = "active";
    private String language;
    private @Nullable String password;
    private Map<Integer, List<String>> custom = Map.of();

    private UserDraft(Instance instance, @Nullable Principal stored) {
        this.instance = instance;
        this.stored = stored;
        this.language = instance.state().settings().language();
    }

    static UserDraft blank(Instance instance) {
        return new UserDraft(instance, null);
    }

    static UserDraft of(Instance instance, Principal user) {
        var draft = new UserDraft(instance, user);
        draft.login = user.login();
        draft.firstName = user.firstName();
        draft.lastName = user.lastName();
        draft.mail = user.mail() == null ? "" : user.mail();
        draft.admin = user.admin();
        draft.status = user.status();
        draft.language = user.language();
        draft.custom = user.custom();
        return draft;
    }

    void apply(Payload payload) {
        login = text(payload, "login", login);
        firstName = text(payload, "firstName", firstName);
        lastName = text(payload, "lastName", lastName);
        mail = text(payload, "email", mail);
        status = text(payload, "status", status);
        language = text(payload, "language", language);
        password = payload.has("password") ? payload.text("password") : null;
        if (payload.has("admin")) {
            admin = payload.flag("admin");
        }
        custom = CustomInput.applied(custom, fields(), payload);
        if (stored == null && status.equals("invited")) {
            nameAfterMail();
        }
    }

    /** Whoever is invited is called by the mail address until they say otherwise. */
    private void nameAfterMail() {
        var at = mail.indexOf('@');
        login = login.isBlank() ? mail : login;
        firstName = firstName.isBlank() && at > 0 ? mail.substring(0, at) : firstName;
        lastName = lastName.isBlank() && at > 0 ? mail.substring(at) : lastName;
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        present(violations, "login", Text.of("label.username"), login);
        if (taken(user -> user.login().equalsIgnoreCase(login))) {
            violations.add(Violation.constraint("login", Text.of("error.taken", Text.of("label.username"))));
        }
        present(violations, "firstName", Text.of("label.first_name"), firstName);
        present(violations, "lastName", Text.of("label.last_name"), lastName);
        present(violations, "email", Text.of("label.email"), mail);
        if (!mail.isBlank() && !MAIL.matcher(mail).matches()) {
            violations.add(Violation.constraint("email", Text.of("error.not_an_address", Text.of("label.email"))));
        }
        if (!mail.isBlank() && taken(user -> mail.equalsIgnoreCase(user.mail()))) {
            violations.add(Violation.constraint("email", Text.of("error.taken", Text.of("label.email"))));
        }
        passwordViolations(violations);
        violations.addAll(CustomInput.violations(custom, fields()));
        return violations;
    }

    private void passwordViolations(List<Violation> violations) {
        var needed = stored == null && !status.equals("invited");
        if (password == null || password.isEmpty()) {
            if (needed) {
                violations.add(Violation.constraint("password", Text.of("error.blank", Text.of("label.password"))));
            }
        } else if (password.length() < SHORTEST_PASSWORD) {
            violations.add(Violation.constraint("password", Text.of("error.too_short", Text.of("label.password"), 10)));
        }
    }

    Principal save() {
        var now = instance.now();
        var principals = instance.state().principals();
        if (stored == null) {
            return principals.insert(id -> user(id, now, now));
        }
        var changed = user(stored.id(), stored.createdAt(), now);
        principals.put(changed);
        return changed;
    }

    ObjectNode payload() {
        var hal = Hal.untyped()
                .put("login", login)
                .put("admin", admin)
                .put("firstName", firstName)
                .put("lastName", lastName)
                .put("email", mail)
                .put("status", status)
                .put("identityUrl", (String) null)
                .put("language", language);
        fields().forEach(field -> hal.put(field.key(), CustomValues.json(field, custom)));
        var payload = hal.node();
        payload.putObject("_links");
        return payload;
    }

    List<CustomField> fields() {
        return instance.state().customFieldsOf("UserCustomField");
    }

    private Principal user(int id, Instant created, Instant updated) {
        return new Principal(
                id,
                Principal.Kind.USER,
                login,
                firstName,
                lastName,
                mail,
                admin,
                status,
                language,
                List.of(),
                custom,
                created,
                updated);
    }

    private boolean taken(Predicate<Principal> like) {
        return instance.state().principals().all().stream()
                .filter(other -> other.kind() == Principal.Kind.USER)
                .filter(other -> stored == null || other.id() != stored.id())
                .anyMatch(like);
    }

    private static void present(List<Violation> violations, String property, Text label, String value) {
        if (value.isBlank()) {
            violations.add(Violation.constraint(property, Text.of("error.blank", label)));
        }
    }

    private static String text(Payload payload, String name, String otherwise) {
        return payload.has(name) ? payload.value(name).asText("") : otherwise;
    }
}
