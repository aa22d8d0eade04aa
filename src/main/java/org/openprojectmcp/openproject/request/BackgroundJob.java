package org.openprojectmcp.openproject.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.openproject.client.AnswerHead;

/** What OpenProject carries out later it answers with a redirect to the job, which is not followed: its address is the answer. */
final class BackgroundJob {

    private static final Pattern ADDRESS = Pattern.compile(".*(/api/v3/job_statuses/[0-9A-Za-z-]+)");

    private BackgroundJob() {}

    /** An answer with the link {@code job}; {@code null} when the redirect leads elsewhere, or is none. */
    static @Nullable JsonNode of(AnswerHead head) {
        String location = head.location();
        if (location == null || (head.status() != 302 && head.status() != 303)) {
            return null;
        }
        Matcher job = ADDRESS.matcher(location);
        if (!job.matches()) {
            return null;
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("_links").putObject("job").put("href", job.group(1));
        return answer;
    }
}
