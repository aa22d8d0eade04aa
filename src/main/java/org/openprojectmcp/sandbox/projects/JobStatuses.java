package org.openprojectmcp.sandbox.projects;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.model.Project;

/** How work goes on that was left behind; only whoever asked for it may know. */
final class JobStatuses {

    /** @param copy the project that came out of it; {@code null} before */
    private record Job(int userId, @Nullable Project copy) {}

    private static final long VERSION = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0xC000_0000_0000_0000L;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    private final Map<String, Job> jobs = new HashMap<>();
    /** A job is shown to its user alone, so that its id need not be secret, and may be the same at every start. */
    private final Random random = new Random(1);

    void register(Router router) {
        router.get("/job_statuses/{job}", this::get);
    }

    /** Begins a job of a user and gives its id. */
    String begin(int userId) {
        var id = new UUID(random.nextLong() & ~VERSION | VERSION_4, random.nextLong() & ~VARIANT | VARIANT_RFC)
                .toString();
        jobs.put(id, new Job(userId, null));
        return id;
    }

    void succeed(String id, int userId, Project copy) {
        jobs.put(id, new Job(userId, copy));
    }

    private Answer get(Request request) {
        var id = request.parameter("job");
        var job = jobs.get(id);
        if (job == null || !request.caller().is(job.userId())) {
            throw ApiError.notFound();
        }
        var copy = job.copy();
        var payload = Hal.untyped().put("title", "Copy project");
        if (copy != null) {
            payload.link("project", ProjectRepresenter.link(copy));
            payload.put("redirect", "http://" + request.headers().get("host") + "/projects/" + copy.identifier());
        }
        return Answer.ok(Hal.of("JobStatus")
                .put("jobId", id)
                .put("status", copy == null ? "in_queue" : "success")
                .put("message", copy == null ? null : "Created project " + copy.name())
                .put("payload", payload.node())
                .link("self", Link.to("/api/v3/job_statuses/" + id))
                .node());
    }
}
