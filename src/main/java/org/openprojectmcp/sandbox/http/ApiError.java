package org.openprojectmcp.sandbox.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.openprojectmcp.sandbox.language.Text;

/** A refusal: thrown anywhere below a route, answered with its status and body. */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String URN = "urn:openproject-org:api:v3:errors:";

    private final transient Answer answer;

    private ApiError(String message, Answer answer) {
        super(message, null, false, false);
        this.answer = answer;
    }

    /** What is sent. */
    public Answer answer() {
        return answer;
    }

    /** Any error with a body of type Error. */
    public static ApiError of(int status, String identifier, Text message) {
        var body = body(identifier, message);
        return new ApiError(body.path("message").asText(), Answer.of(status, body));
    }

    /** An answer that is not an error document. */
    public static ApiError bare(Answer answer) {
        return new ApiError("HTTP " + answer.status(), answer);
    }

    /** 404 in the general words. */
    public static ApiError notFound() {
        return of(404, "NotFound", Text.of("error.not_found"));
    }

    /** 403. */
    public static ApiError missingPermission() {
        return of(403, "MissingPermission", Text.of("error.missing_permission"));
    }

    /** 409 because of a stale or missing lockVersion. */
    public static ApiError conflict() {
        return of(409, "UpdateConflict", Text.of("error.conflict"));
    }

    /** 400 for a fault in filters, order, groups. */
    public static ApiError invalidQuery(Text message) {
        return of(400, "InvalidQuery", message);
    }

    /** 400 for a malformed parameter. */
    public static ApiError badRequest(Text message) {
        return of(400, "BadRequest", Text.of("error.bad_request", message));
    }

    /** 429: the caller has asked too often. */
    public static ApiError throttled() {
        return of(429, "Throttled", Text.of("error.throttled"));
    }

    /** 500 as the real one words it: the general sentence and what Ruby says, glued. */
    public static ApiError internal(String cause) {
        return of(500, "InternalServerError", Text.of("error.internal", cause));
    }

    /** 422 for a value of the wrong form. */
    public static ApiError format(String attribute, Text expected, String actual) {
        return of(
                new Violation(attribute, Text.of("error.format", attribute, expected, actual), "PropertyFormatError"));
    }

    /** 422 for a link into the wrong collection. */
    public static ApiError typeMismatch(String property, String expected, String actual) {
        return of(422, "ResourceTypeMismatch", Text.of("error.type_mismatch", property, expected, actual));
    }

    /** 422 for one broken rule. */
    public static ApiError of(Violation violation) {
        return of(List.of(violation));
    }

    /** 422 for broken rules: the rule itself, or MultipleErrors. */
    public static ApiError of(List<Violation> violations) {
        var document = document(violations);
        return new ApiError(document.path("message").asText(), Answer.of(422, document));
    }

    /** The error document of broken rules: that of the only one, or one that holds them all. */
    public static ObjectNode document(List<Violation> violations) {
        var errors = violations.stream().map(ApiError::body).toList();
        return errors.size() == 1 ? errors.get(0) : holder(errors);
    }

    /** 422 that holds several error documents. */
    public static ApiError multiple(List<ObjectNode> errors) {
        var holder = holder(errors);
        return new ApiError(holder.path("message").asText(), Answer.of(422, holder));
    }

    private static ObjectNode holder(List<ObjectNode> errors) {
        var body = body("MultipleErrors", Text.of("error.several"));
        body.putObject("_embedded").putArray("errors").addAll(errors);
        return body;
    }

    /** The error document of one broken rule, as forms embed it. */
    public static ObjectNode body(Violation violation) {
        var body = body(violation.identifier(), violation.message());
        body.putObject("_embedded").putObject("details").put("attribute", violation.attribute());
        return body;
    }

    /** An error document in the language that this thread speaks. */
    public static ObjectNode body(String identifier, Text message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("_type", "Error")
                .put("errorIdentifier", URN + identifier)
                .put("message", message.words());
    }
}
