package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.openproject.OpenProject;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.fields.AllowedValues;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.refusal.MissingRights;
import org.openprojectmcp.openproject.request.OutgoingRequest;
import org.openprojectmcp.openproject.request.PathValues;

/**
 * The bean of {@code direct:openproject-write}: decides whether a write is made or only shown, shows it, and explains a refusal with
 * what may be written instead. Thread-safe.
 */
public final class Writes {

    /** The exchange property that is true when the write is only to be shown. */
    public static final String PREVIEW = "OpenProjectPreview";

    private static final String CONFIRMATION_REQUIRED = "ConfirmationRequired";
    /** What a preview cannot know; then it does not say that the write is ready. */
    private static final String UNCHECKED = "unchecked";

    private static final int UNPROCESSABLE = 422;
    private static final String CONFIRM = "confirm";

    private final OpenProject openProject;
    private final Metadata metadata;
    private final @Nullable Credentials shared;
    private final ConfirmationToken tokens;
    private final FaultLines lines;
    private final RefusedWrites refused;
    private final Conflicts conflicts;
    private final WorkPackageWrites workPackages;
    private final Previews previews;
    private final PreviewRights previewRights;
    private final Outcomes outcomes;

    public Writes(
            OpenProject openProject,
            Metadata metadata,
            MissingRights missing,
            OpenProjectOptions options,
            Clock clock) {
        this.openProject = openProject;
        this.metadata = metadata;
        this.shared = options.credentials();
        this.tokens = new ConfirmationToken(clock);
        this.lines = new FaultLines(new AllowedValues(metadata));
        this.refused = new RefusedWrites(openProject, lines);
        this.conflicts = new Conflicts(openProject, metadata);
        this.workPackages = new WorkPackageWrites(openProject, metadata, lines);
        this.previews = new Previews(lines);
        this.previewRights = new PreviewRights(openProject, metadata, missing);
        this.outcomes = new Outcomes(openProject);
    }

    /**
     * Notes the write, and whether it is only to be shown: when the caller asked for that, or when policy wants a confirmation and
     * there is none.
     */
    public void begin(Exchange exchange) {
        PendingWrite write = pending(exchange);
        exchange.setProperty(PendingWrite.PROPERTY, write);
        conflicts.ifStale(Caller.of(exchange), write, arguments(exchange));
        boolean asked = arguments(exchange).path("preview").asBoolean();
        boolean confirmed = isConfirmed(exchange, write);
        boolean required = Boolean.TRUE.equals(exchange.getProperty(CONFIRMATION_REQUIRED));
        exchange.setProperty(PREVIEW, asked || (required && !confirmed));
    }

    /** Whether a write of the call would only be shown, for steps that look further then. */
    public boolean isShown(Exchange exchange) {
        boolean required = Boolean.TRUE.equals(exchange.getProperty(CONFIRMATION_REQUIRED));
        return arguments(exchange).path("preview").asBoolean()
                || (required && exchange.getMessage().getHeader(CONFIRM) == null);
    }

    /**
     * Shows what the write would do; the variable {@code preview} says it in words where no form can, the members of {@code beside} are to be known
     * besides.
     */
    public JsonNode preview(Exchange exchange) {
        PendingWrite write = exchange.getProperty(PendingWrite.PROPERTY, PendingWrite.class);
        previewRights.check(exchange, write);
        ObjectNode preview = JsonNodeFactory.instance.objectNode().put("preview", true);
        Object words = exchange.getVariable("preview");
        if (words instanceof JsonNode json) {
            preview.set("would", json);
            preview.put("ready", json.path("problems").isEmpty());
        } else if (words != null) {
            preview.put("would", words.toString()).put("ready", true);
        }
        if (write.form() != null) {
            Caller caller = Caller.of(exchange);
            previews.addForm(caller, preview, write, form(caller, write));
        }
        if (preview.path("would").isObject() && preview.path("would").isEmpty()) {
            preview.remove("would");
        }
        boolean ready = preview.path("ready").asBoolean(true);
        if (ready && preview.path("would").has(UNCHECKED)) {
            preview.remove("ready");
        }
        String note = "Nothing was changed.";
        if (ready && Boolean.TRUE.equals(exchange.getProperty(CONFIRMATION_REQUIRED))) {
            preview.put(CONFIRM, tokens.of(write, key(exchange)));
            note += " Call again with confirm when the user has agreed.";
        }
        if (exchange.getVariable("beside") instanceof ObjectNode beside) {
            note += beside.has("note") ? " " + beside.path("note").asText() : "";
            preview.setAll(beside);
        }
        return preview.put("note", note);
    }

    /**
     * Refuses a write that its form would not take, and leaves it as the body. For what follows upon another write, which would stand without it.
     */
    public void check(Exchange exchange) {
        PendingWrite write = pending(exchange);
        Caller caller = Caller.of(exchange);
        JsonNode form = form(caller, write);
        List<String> problems = lines.problems(caller, form, write.payload());
        if (!problems.isEmpty()) {
            throw new OpenProjectException(
                    "OpenProject refuses the values; nothing was written:\n- " + String.join("\n- ", problems));
        }
    }

    private JsonNode form(Caller caller, PendingWrite write) {
        try {
            return openProject.post(caller, Objects.requireNonNull(write.form()), write.values(), write.payload());
        } catch (OpenProjectException refusal) {
            throw refused.explained(caller, write, refusal);
        }
    }

    /** Notes that the write was made, so that a fault of what follows says so: what it named anew is to be found by its new name at once. */
    public void made(Exchange exchange) {
        PendingWrite write = exchange.getProperty(PendingWrite.PROPERTY, PendingWrite.class);
        AfterWrite.note(exchange, write);
        if (write.isOfNamed()) {
            metadata.namesChanged(Caller.of(exchange));
        }
    }

    /**
     * Explains a refusal, or goes on: when a write of unknown outcome turns out to have been made, or when it could be made upon a newer
     * state, which is the variable {@code before} then.
     */
    public @Nullable JsonNode explain(Exchange exchange) {
        PendingWrite write = exchange.getProperty(PendingWrite.PROPERTY, PendingWrite.class);
        OpenProjectException refusal = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, OpenProjectException.class);
        Caller caller = Caller.of(exchange);
        if (refusal.isOutcomeUnknown()) {
            OpenProjectException explained = refused.explained(caller, write, refusal);
            if (explained != refusal) {
                throw explained;
            }
            return outcomes.lookUp(caller, write, arguments(exchange), refusal);
        }
        if (refusal.status() == 409 && write.isOfWorkPackage() && write.payload() instanceof ObjectNode) {
            return again(exchange, caller, write, refusal);
        }
        if (refusal.status() == UNPROCESSABLE && write.path().contains("/relations")) {
            // that a right is missing is said there as if a value were wrong
            previewRights.check(exchange, write);
        }
        throw refused.explained(caller, write, refusal);
    }

    private JsonNode again(Exchange exchange, Caller caller, PendingWrite write, OpenProjectException refusal) {
        boolean anyState = !arguments(exchange).has("lock_version");
        WorkPackageWrites.Made made = workPackages.again(caller, write, now -> anyState, refusal);
        exchange.setVariable("before", made.before());
        return made.after();
    }

    private static PendingWrite pending(Exchange exchange) {
        Message message = exchange.getMessage();
        Object form = message.removeHeader(OutgoingRequest.FORM);
        Map<String, Object> values = PathValues.of(message);
        values.remove(CONFIRM);
        Object before = exchange.getVariable("before");
        return new PendingWrite(
                message.getHeader(OutgoingRequest.METHOD, "POST", String.class),
                message.getHeader(OutgoingRequest.PATH, String.class),
                form == null ? null : form.toString(),
                values,
                message.getBody() instanceof JsonNode payload ? payload : MissingNode.getInstance(),
                before instanceof JsonNode json ? json : MissingNode.getInstance());
    }

    private boolean isConfirmed(Exchange exchange, PendingWrite write) {
        String token = exchange.getMessage().getHeader(CONFIRM, String.class);
        if (token == null) {
            return false;
        }
        if (!tokens.fits(token, write, key(exchange))) {
            throw new OpenProjectException(
                    "This confirmation does not fit: it is older than a quarter of an hour, belongs to "
                            + "other arguments, or what it is about has changed since the preview. Nothing was done. Call again "
                            + "without confirm for a new preview.");
        }
        return true;
    }

    private Secret key(Exchange exchange) {
        Credentials own = exchange.getProperty(Credentials.PROPERTY, Credentials.class);
        Credentials credentials = own == null ? shared : own;
        return credentials == null ? new Secret("anonymous") : credentials.apiKey();
    }

    private static JsonNode arguments(Exchange exchange) {
        return exchange.getVariable("arguments") instanceof JsonNode arguments ? arguments : MissingNode.getInstance();
    }
}
