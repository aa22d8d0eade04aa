package org.openprojectmcp.openproject.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.apache.camel.Exchange;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.client.AnswerHead;
import org.openprojectmcp.openproject.client.AnswerTooLargeException;

/**
 * Puts into words why a request failed, whether it may be repeated and who can help. Decides by status and error identifier; what
 * OpenProject says is passed on in its language, what others say (the pages of proxies) is not. Thread-safe.
 */
public final class Refusals {

    private static final Pattern WATCHING = Pattern.compile("/work_packages/[^/]+/watchers");

    private static final String PROJECTS = "/projects";

    private final OpenProjectOptions options;
    private final ProjectProbe projects;
    private final MissingRights rights;

    public Refusals(OpenProjectOptions options, ProjectProbe projects, MissingRights rights) {
        this.options = options;
        this.projects = projects;
        this.rights = rights;
    }

    /** Tells whether a caller sees any project at all. */
    @FunctionalInterface
    public interface ProjectProbe {
        boolean seesNoProject(Exchange caller);
    }

    /** The refusal that an answer with another status than 2xx means. */
    public OpenProjectException refused(Request request, AnswerHead head, @Nullable JsonNode body) {
        ErrorBody error = ErrorBody.of(body);
        String text =
                switch (head.status()) {
                    case 400 -> badRequest(error);
                    case 401 -> unauthenticated(request);
                    case 403 -> forbidden(request, error);
                    case 404 -> missing(request);
                    case 409 ->
                        capitalized(request.subject()) + " was changed by somebody else meanwhile; nothing was "
                                + "written. Read it again, then repeat the change if it still makes sense."
                                + said(error);
                    case 422 -> unprocessable(error);
                    case 429 ->
                        "OpenProject limits the rate of requests; nothing was done. Repeat the call "
                                + (head.retryAfter() == null ? "in a while." : "in " + head.retryAfter() + " seconds.");
                    default -> head.status() / 100 == 3 ? redirected(head) : failed(request, head, error);
                };
        boolean unknown = head.status() >= 500 && !error.isDeadlock() && !request.isHarmless();
        return new OpenProjectException(text, head.status(), error.identifier(), error.faults(), unknown, null);
    }

    /** The refusal that an answer means which is not JSON though its status is 2xx. */
    public OpenProjectException notJson(Request request, AnswerHead head) {
        String text = "What answers at " + options.base() + " is not the API of OpenProject: "
                + (head.contentType() == null
                        ? "no JSON"
                        : head.contentType().split(";")[0].strip() + " instead of JSON")
                + ". An administrator should check OPENPROJECT_URL and the proxy in front of it."
                + (request.isHarmless() ? "" : outcomeUnknown(request));
        return new OpenProjectException(text, head.status(), null, List.of(), !request.isHarmless(), null);
    }

    /** The refusal that stands for an answer that did not come. */
    public OpenProjectException unanswered(Request request, Exception fault, boolean cancelled) {
        boolean sent = !cancelled && !neverSent(fault);
        boolean unknown = sent && !request.isHarmless();
        String reason = cancelled ? "The call was cancelled." : reason(fault);
        String advice = cancelled ? "" : unknown ? outcomeUnknown(request) : advice(fault);
        return new OpenProjectException(reason + advice, 0, null, List.of(), unknown, fault);
    }

    private String reason(Exception fault) {
        if (fault instanceof AnswerTooLargeException) {
            return "The answer of OpenProject is larger than "
                    + options.limits().responseBytes() / 1_000_000 + " MB and was not read.";
        }
        if (fault instanceof SSLException) {
            return "The certificate of " + options.base()
                    + " is not trusted or does not fit: an administrator can name "
                    + "the certificate authority in OPENPROJECT_CA_FILE.";
        }
        if (fault instanceof UnknownHostException) {
            return "The host " + options.base().getHost() + " is unknown: OPENPROJECT_URL may be wrong.";
        }
        if (fault instanceof ConnectionRequestTimeoutException) {
            return "Too many requests to OpenProject are under way.";
        }
        if (neverSent(fault)) {
            return "OpenProject cannot be reached at " + options.base() + ".";
        }
        if (fault instanceof InterruptedIOException) {
            return "OpenProject did not answer within "
                    + options.limits().response().toSeconds() + " seconds.";
        }
        return "The connection to OpenProject broke before it had answered.";
    }

    private static String advice(Exception fault) {
        if (fault instanceof AnswerTooLargeException) {
            return " Ask for less: a smaller page, fewer fields or a narrower filter.";
        }
        return " Nothing was changed; the call can be repeated safely.";
    }

    /** Whether the request cannot have reached OpenProject. */
    private static boolean neverSent(Exception fault) {
        return fault instanceof ConnectException
                || fault instanceof ConnectTimeoutException
                || fault instanceof NoRouteToHostException
                || fault instanceof UnknownHostException
                || fault instanceof ConnectionRequestTimeoutException
                || fault instanceof SSLException;
    }

    private static String badRequest(ErrorBody error) {
        if (error.identifier().isEmpty()) {
            return "OpenProject turned the request away before looking at it. It does so when it is addressed by another "
                    + "host name than its own: an administrator sets that name in OPENPROJECT_HOST_HEADER.";
        }
        return "OpenProject does not understand the request." + said(error);
    }

    private String unauthenticated(Request request) {
        boolean own = request.exchange().getProperty(Credentials.PROPERTY) != null;
        if (!own && options.credentials() == null) {
            return "OpenProject wants an API key and none is set. Everybody makes one in OpenProject under "
                    + "My account > Access tokens.";
        }
        return "OpenProject does not accept " + (own ? "your API key" : "the API key of this server")
                + ": it is wrong, was revoked, or its user is locked. A new one is made in OpenProject under "
                + "My account > Access tokens" + (own ? "." : "; an administrator sets it in OPENPROJECT_API_KEY.");
    }

    private String forbidden(Request request, ErrorBody error) {
        // whoever may not even list projects is not asked for them again
        boolean ofProjects = PROJECTS.equals(request.path());
        if ("GET".equals(request.method()) && !ofProjects && projects.seesNoProject(request.exchange())) {
            return "There is no project yet that this API key can see, and without one OpenProject shows nothing of this "
                    + "kind. Create a project first, or ask a project administrator for membership.";
        }
        return rights.message(request, said(error));
    }

    private static String missing(Request request) {
        String missing = capitalized(request.subject()) + " does not exist, or is not visible to this API key.";
        return WATCHING.matcher(request.path()).matches() && "POST".equals(request.method())
                ? missing + " Or it is, and who is to watch it is no user: groups do not watch, their members do."
                : missing;
    }

    private static String unprocessable(ErrorBody error) {
        if (error.faults().isEmpty()) {
            return "OpenProject refuses the values; nothing was written." + said(error);
        }
        return error.faults().stream()
                .map(fault ->
                        "- " + fault.message() + (fault.attribute().isEmpty() ? "" : " (" + fault.attribute() + ")"))
                .distinct()
                .collect(Collectors.joining("\n", "OpenProject refuses the values; nothing was written:\n", ""));
    }

    private String redirected(AnswerHead head) {
        String location = head.location() == null ? "" : head.location().toLowerCase(Locale.ROOT);
        if (location.startsWith("https:") && "http".equals(options.base().getScheme())) {
            return "OpenProject wants to be spoken to over https: OPENPROJECT_URL should begin with https. "
                    + "Nothing was done.";
        }
        return "OpenProject is not at " + options.base()
                + ": it answered with a redirect, which is not followed because "
                + "the API key would go along. An administrator should correct OPENPROJECT_URL.";
    }

    private static String failed(Request request, AnswerHead head, ErrorBody error) {
        if (error.isDeadlock()) {
            return "OpenProject's database broke this request off, because another one stood in its way. Nothing was "
                    + "changed; the call can be repeated safely.";
        }
        return "OpenProject failed with status " + head.status() + "." + said(error)
                + (request.isHarmless()
                        ? " Nothing was changed; the call can be repeated safely in a while."
                        : outcomeUnknown(request));
    }

    private static String outcomeUnknown(Request request) {
        return " It is not known whether the change was made ("
                + switch (request.method()) {
                    case "POST" -> "something may have been created";
                    case "DELETE" -> request.subject() + " may be gone";
                    default -> request.subject() + " may have been changed";
                }
                + "): look before you repeat it.";
    }

    private static String said(ErrorBody error) {
        return error.message().isEmpty() ? "" : " OpenProject says: " + error.message();
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
