package org.openprojectmcp.sandbox.oauth;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Query;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.markdown.PlainText;
import org.openprojectmcp.sandbox.model.oauth.Application;

/**
 * Where a browser asks a user whether an application may act for them. There is no login form here: who sends an API key with the
 * request counts as logged in.
 */
final class AuthorizationEndpoint {
    private static final String HTML = "text/html; charset=utf-8";

    private final Clients clients;
    private final Tokens tokens;

    AuthorizationEndpoint(Clients clients, Tokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    /** What an application asks for, found to be in order. */
    private record Asked(
            Application application,
            String redirectUri,
            Set<String> scopes,
            @Nullable String state,
            @Nullable String challenge,
            boolean plain) {}

    /** The page that asks, each time; whoever is not logged in is sent to do so. */
    Answer show(Request request) {
        if (request.caller().user() == null) {
            var address = request.path() + "?" + Query.of(flat(request));
            return Answer.text(302, HTML, "").with("location", "/login?back_url=" + Query.encode(address));
        }
        var asked = asked(request);
        return page(
                200,
                "Authorize " + asked.application().name(),
                asked.application().name() + " asks to act for you with: " + String.join(", ", asked.scopes()));
    }

    /** What the page's button sends: back to the application, with a code. */
    Answer approve(Request request) {
        var asked = asked(request);
        var code = tokens.code(
                asked.application(),
                request.caller().id(),
                asked.redirectUri(),
                asked.scopes(),
                asked.challenge(),
                asked.plain());
        var parameters = new TreeMap<String, String>();
        parameters.put("code", code.code());
        if (asked.state() != null) {
            parameters.put("state", asked.state());
        }
        return back(asked.redirectUri(), parameters);
    }

    /** What the page's other button sends. */
    Answer deny(Request request) {
        var asked = asked(request);
        var parameters = new TreeMap<String, String>();
        parameters.put("error", "access_denied");
        if (asked.state() != null) {
            parameters.put("state", asked.state());
        }
        return back(asked.redirectUri(), parameters);
    }

    /** Faults are shown to the user as pages: an address that is not known to be the application's is not redirected to. */
    private Asked asked(Request request) {
        var parameters = Parameters.of(request);
        var application = clients.find(parameters.find("client_id"));
        if (application == null) {
            throw fault(401, "The client is unknown.");
        }
        var redirectUri = parameters.find("redirect_uri");
        if (redirectUri == null || !Clients.returnsTo(application, redirectUri)) {
            throw fault(400, "The redirect address is not one of the client's.");
        }
        if (!"code".equals(parameters.find("response_type"))) {
            throw fault(400, "The response type is not supported.");
        }
        return new Asked(
                application,
                redirectUri,
                scopes(application, parameters.find("scope")),
                parameters.find("state"),
                parameters.find("code_challenge"),
                !"S256".equals(parameters.find("code_challenge_method")));
    }

    private static Set<String> scopes(Application application, @Nullable String asked) {
        try {
            return Clients.scopes(application, asked);
        } catch (ApiError unknownScope) {
            throw fault(unknownScope.answer().status(), "The requested scope is unknown.");
        }
    }

    private static Answer back(String redirectUri, Map<String, String> parameters) {
        var separator = redirectUri.contains("?") ? "&" : "?";
        return Answer.text(302, HTML, "").with("location", redirectUri + separator + Query.of(parameters));
    }

    private static Map<String, String> flat(Request request) {
        var flat = new TreeMap<String, String>();
        request.query().forEach((name, values) -> flat.put(name, values.get(values.size() - 1)));
        return flat;
    }

    private static ApiError fault(int status, String text) {
        return ApiError.bare(page(status, "An error has occurred", text));
    }

    private static Answer page(int status, String title, String text) {
        var body = "<!DOCTYPE html><html><head><title>%s</title></head><body><h1>%s</h1><p>%s</p></body></html>"
                .formatted(PlainText.escape(title), PlainText.escape(title), PlainText.escape(text));
        return Answer.text(status, HTML, body);
    }
}
