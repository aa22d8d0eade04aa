package org.openprojectmcp.openproject.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.OpenProjectException.Fault;
import org.openprojectmcp.openproject.fields.AllowedValues;
import org.openprojectmcp.openproject.fields.CustomField;

/** What OpenProject has against one value, as a line for the caller: in its own words, with what may stand there. Thread-safe. */
public final class FaultLines {

    private static final int SHOWN_VALUES = 20;

    private final AllowedValues allowedValues;

    public FaultLines(AllowedValues allowedValues) {
        this.allowedValues = allowedValues;
    }

    /** What a form has against a payload, the missing permission to make the write included; empty when it can be made. */
    public List<String> problems(Caller caller, JsonNode form, JsonNode payload) {
        List<String> problems = new ArrayList<>();
        form.at("/_embedded/validationErrors")
                .properties()
                .forEach(error -> problems.add(of(
                        caller,
                        new Fault(
                                error.getKey(), error.getValue().path("message").asText()),
                        form.at("/_embedded/schema"),
                        payload)));
        problems.addAll(absent(form.at("/_embedded/schema"), payload));
        if (problems.isEmpty() && !form.at("/_links/commit/href").isTextual()) {
            problems.add("The user of this API key may check this but not make it.");
        }
        return problems;
    }

    /** What the work package cannot have: OpenProject leaves that out without a word, in the form as in the write. */
    private static List<String> absent(JsonNode schema, JsonNode payload) {
        return Arrays.stream(Field.values())
                .filter(field -> !field.where().isEmpty() && field.isSetBy(payload) && !schema.has(field.api()))
                .map(field -> field.word() + " cannot be set here: " + field.where() + ".")
                .toList();
    }

    /** @param schema that of the form for the payload; a missing node when there is none */
    String of(Caller caller, Fault fault, JsonNode schema, JsonNode payload) {
        String attribute = fault.attribute();
        JsonNode property = schema.path(attribute);
        String allowed = allowed(allowedValues.names(caller, property));
        boolean missing = property.path("required").asBoolean() && isMissing(payload, attribute);
        if (missing && CustomField.isKey(attribute)) {
            String label = property.path("name").asText(attribute);
            return "Needs: " + label + (allowed.isEmpty() ? "" : " (one of " + allowed + ")") + ", in custom_fields.";
        }
        return fault.message()
                + argument(attribute, property)
                + (allowed.isEmpty() ? "" : " Allowed here: " + allowed + ".");
    }

    /** What callers call an attribute, in brackets; nothing when the fault is about the whole. */
    private static String argument(String attribute, JsonNode property) {
        if (attribute.isEmpty() || attribute.equals("base")) {
            return "";
        }
        String word = attribute.equals("effectiveDate")
                ? Field.DUE.word()
                : Field.ofApi(attribute)
                        .map(Field::word)
                        .orElseGet(() -> CustomField.isKey(attribute)
                                ? property.path("name").asText(attribute)
                                : attribute);
        return " (" + word + ")";
    }

    private static boolean isMissing(JsonNode payload, String attribute) {
        JsonNode value = payload.path(attribute);
        JsonNode link = payload.path("_links").path(attribute);
        boolean noValue = value instanceof MissingNode
                || value.isNull()
                || value.asText("-").isBlank();
        boolean noLink = link.isArray() ? link.isEmpty() : !link.hasNonNull("href");
        return noValue && noLink;
    }

    private static String allowed(List<String> names) {
        int more = names.size() - SHOWN_VALUES;
        return String.join(", ", more > 0 ? names.subList(0, SHOWN_VALUES) : names)
                + (more > 0 ? " and " + more + " more" : "");
    }
}
