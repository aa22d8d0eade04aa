package org.openprojectmcp.sandbox.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A refusal: thrown anywhere below a route, answered with its status and body. */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String SEVERAL = "Multiple field constraints have been violated.";
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
    public static ApiError of(int status, String identifier, String message) {
        return new ApiError(message, Answer.of(status, body(identifier, message)));
    }

    /** An answer that is not an error document. */
    public static ApiError bare(Answer answer) {
        return new ApiError("HTTP " + answer.status(), answer);
    }

    /** 404 in the general words. */
    public static ApiError notFound() {
        return of(404, "NotFound", "The requested resource could not be found.");
    }

    /** 403. */
    public static ApiError missingPermission() {
        return of(403, "MissingPermission", "You are not authorized to access this resource.");
    }

    /** 409 because of a stale or missing lockVersion. */
    public static ApiError conflict() {
        return of(409, "UpdateConflict", "Could not update the resource because of conflicting modifications.");
    }

    /** 400 for a fault in filters, order, groups. */
    public static ApiError invalidQuery(String message) {
        return of(400, "InvalidQuery", message);
    }

    /** 400 for a malformed parameter. */
    public static ApiError badRequest(String message) {
        return of(400, "BadRequest", "Bad request: " + message);
    }

    /** 500 as the real one words it: the general sentence and the cause, glued. */
    public static ApiError internal(String cause) {
        return of(500, "InternalServerError", "An internal error has occurred." + cause);
    }

    /** 422 for a value of the wrong form. */
    public static ApiError format(String attribute, String expected, String actual) {
        return of(new Violation(
                attribute,
                "Invalid format for property '%s': Expected format like '%s', but got '%s'."
                        .formatted(attribute, expected, actual),
                "PropertyFormatError"));
    }

    /** 422 for a link into the wrong collection. */
    public static ApiError typeMismatch(String property, String expected, String actual) {
        return of(
                422,
                "ResourceTypeMismatch",
                "For property '%s' a link like '%s' is expected, but got '%s'.".formatted(property, expected, actual));
    }

    /** 422 for one broken rule. */
    public static ApiError of(Violation violation) {
        return new ApiError(violation.message(), Answer.of(422, body(violation)));
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
        return new ApiError(SEVERAL, Answer.of(422, holder(errors)));
    }

    private static ObjectNode holder(List<ObjectNode> errors) {
        var body = body("MultipleErrors", SEVERAL);
        body.putObject("_embedded").putArray("errors").addAll(errors);
        return body;
    }

    /** The error document of one broken rule, as forms embed it. */
    public static ObjectNode body(Violation violation) {
        var body = body(violation.identifier(), violation.message());
        body.putObject("_embedded").putObject("details").put("attribute", violation.attribute());
        return body;
    }

    /** An error document. */
    public static ObjectNode body(String identifier, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("_type", "Error")
                .put("errorIdentifier", URN + identifier)
                .put("message", message);
    }
}
