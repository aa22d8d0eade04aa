package org.openprojectmcp.sandbox.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.openprojectmcp.sandbox.faults.FaultPlan;

/**
 * What tests and demos tell a sandbox, outside of API v3: {@code /sandbox/faults} holds the faults to come, {@code POST /sandbox/reset}
 * begins anew. Answers to programs on this machine only, and to no page in a browser, wherever it came from. Runs on the one event loop
 * thread.
 */
public final class Control {
    private static final String ROOT = "/sandbox";
    private static final String FAULTS = ROOT + "/faults";
    private static final String RESET = ROOT + "/reset";
    private static final int LARGEST = 10_000;
    private static final Pattern LOCAL = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?");
    private static final Pattern RULE = Pattern.compile(FAULTS + "/(\\d{1,9})");

    private final FaultPlan faults;
    private final Runnable reset;

    /** @param reset brings the state back to its start */
    public Control(FaultPlan faults, Runnable reset) {
        this.faults = faults;
        this.reset = reset;
    }

    /** Whether a request is for this. */
    public boolean takes(HttpServerRequest request) {
        return request.path() != null
                && (request.path().equals(ROOT) || request.path().startsWith(ROOT + "/"));
    }

    /** Answers a request. */
    public void receive(HttpServerRequest request) {
        if (!local(request)) {
            fail(request, 403, "only programs on this machine control the sandbox");
            return;
        }
        if (tooLarge(request)) {
            fail(request, 413, "a body has at most " + LARGEST + " bytes and says how many in Content-Length");
            return;
        }
        request.body().onSuccess(body -> {
            try {
                answer(request, body.toString());
            } catch (IllegalArgumentException e) {
                fail(request, 400, String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                fail(request, 500, String.valueOf(e.getMessage()));
            }
        });
    }

    private void answer(HttpServerRequest request, String body) {
        var rule = RULE.matcher(request.path());
        if (request.path().equals(RESET)) {
            answerReset(request);
        } else if (rule.matches()) {
            answerRule(request, Integer.parseInt(rule.group(1)));
        } else if (!request.path().equals(FAULTS)) {
            fail(
                    request,
                    404,
                    "there are " + FAULTS + " (GET, POST, DELETE), " + FAULTS + "/ID (DELETE) and " + RESET
                            + " (POST)");
        } else if (request.method().equals(HttpMethod.GET)) {
            send(request, 200, FaultRules.write(faults.rules()));
        } else if (request.method().equals(HttpMethod.POST)) {
            send(request, 201, FaultRules.write(faults.add(FaultRules.read(body))));
        } else if (request.method().equals(HttpMethod.DELETE)) {
            faults.clear();
            nothing(request);
        } else {
            notAllowed(request, "GET, POST, DELETE");
        }
    }

    private void answerReset(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.POST)) {
            notAllowed(request, "POST");
            return;
        }
        reset.run();
        nothing(request);
    }

    private void answerRule(HttpServerRequest request, int id) {
        if (!request.method().equals(HttpMethod.DELETE)) {
            notAllowed(request, "DELETE");
        } else if (faults.remove(id)) {
            nothing(request);
        } else {
            fail(request, 404, "there is no rule " + id + "; it may be used up");
        }
    }

    /** A page that a browser shows may reach this port too, but names its origin, or a host name that was made to lead here. */
    private static boolean local(HttpServerRequest request) {
        var host = request.getHeader("host");
        return request.getHeader("origin") == null
                && host != null
                && LOCAL.matcher(host).matches()
                && loopback(request.remoteAddress().hostAddress());
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static boolean tooLarge(HttpServerRequest request) {
        var length = request.getHeader("content-length");
        return length == null
                ? request.getHeader("transfer-encoding") != null
                : !length.matches("\\d{1,9}") || Integer.parseInt(length) > LARGEST;
    }

    private static void notAllowed(HttpServerRequest request, String allowed) {
        request.response().putHeader("allow", allowed);
        fail(request, 405, "allowed are " + allowed);
    }

    private static void fail(HttpServerRequest request, int status, String message) {
        send(request, status, JsonNodeFactory.instance.objectNode().put("error", message));
    }

    private static void nothing(HttpServerRequest request) {
        request.response().setStatusCode(204).end();
    }

    private static void send(HttpServerRequest request, int status, ObjectNode body) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(body.toString());
    }
}
