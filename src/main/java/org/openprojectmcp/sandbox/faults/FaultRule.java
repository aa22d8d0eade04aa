package org.openprojectmcp.sandbox.faults;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests go wrong, and how.
 *
 * @param id counts the rules of a plan; 0 before a plan has it
 * @param method {@code null} stands for any
 * @param afterwards whether the request is carried out and its answer alone goes wrong, so that its caller cannot know
 * @param times how many requests are left to go wrong
 */
public record FaultRule(int id, @Nullable String method, PathPattern path, Fault fault, boolean afterwards, int times) {
    private static final int MOST_TIMES = 1_000_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    public FaultRule {
        if (method != null && !METHODS.contains(method)) {
            throw new IllegalArgumentException("method must be one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        }
        if (afterwards && !fault.leavesTheRequestToBeCarriedOut()) {
            throw new IllegalArgumentException(
                    "afterwards does not fit: a request that meets " + fault.word() + " was never carried out");
        }
        if (times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException("times must be from 1 to " + MOST_TIMES);
        }
    }

    /** A fault of the next request of a method ({@code null}: of any) to a path. */
    public static FaultRule of(@Nullable String method, String path, Fault fault) {
        return new FaultRule(0, method, new PathPattern(path), fault, false, 1);
    }

    /** The same for requests that are carried out nevertheless. */
    public FaultRule afterTheRequest() {
        return new FaultRule(id, method, path, fault, true, times);
    }

    /** The same for a number of requests. */
    public FaultRule times(int number) {
        return new FaultRule(id, method, path, fault, afterwards, number);
    }

    FaultRule withId(int number) {
        return new FaultRule(number, method, path, fault, afterwards, times);
    }

    boolean matches(String requestMethod, String requestPath) {
        return (method == null || method.equals(requestMethod)) && path.matches(requestPath);
    }
}
