package org.openprojectmcp.sandbox.attachments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.openprojectmcp.sandbox.Background;
import org.openprojectmcp.sandbox.Instance;
import org.openprojectmcp.sandbox.http.Answer;
import org.openprojectmcp.sandbox.http.ApiError;
import org.openprojectmcp.sandbox.http.Request;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.http.Violation;
import org.openprojectmcp.sandbox.language.Text;

/** Attachments, with and without a container. Files are stored here, so nothing can be uploaded to elsewhere directly. */
public final class AttachmentsResource {
    private static final String MULTIPART = "multipart/form-data";
    private static final Duration UNCLAIMED = Duration.ofHours(3);

    private final Instance instance;
    private final Containers containers;
    private final Upload upload;
    private final AttachmentRepresenter representer;

    public AttachmentsResource(Instance instance) {
        this.instance = instance;
        this.containers = new Containers(instance);
        this.upload = new Upload(instance);
        this.representer = new AttachmentRepresenter(instance);
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.postOf(MULTIPART, "/attachments", this::createLoose)
                .postOf(MULTIPART, "/attachments/prepare", this::prepareLoose)
                .get("/attachments/{id}", request -> Answer.ok(representer.single(find(request), request.caller())))
                .get("/attachments/{id}/content", this::download)
                .delete("/attachments/{id}", this::delete);
        for (var kind : containers.kinds()) {
            var path = "/" + kind.collection() + "/{id}/attachments";
            router.get(path, request -> list(kind, request))
                    .postOf(MULTIPART, path, request -> create(kind, request))
                    .postOf(MULTIPART, path + "/prepare", request -> prepare(kind, request));
        }
    }

    private Answer list(ContainerKind kind, Request request) {
        container(kind, request);
        return Answer.ok(representer.list(kind.collection(), request.id(), request.caller()));
    }

    private Answer create(ContainerKind kind, Request request) {
        var container = requireAdding(kind, request);
        var attachment = upload.save(request, new ContainerKey(kind.collection(), request.id()));
        container.added(attachment, request.caller().id());
        return Answer.created(representer.single(attachment, request.caller()));
    }

    private Answer prepare(ContainerKind kind, Request request) {
        requireAdding(kind, request);
        throw notPrepared();
    }

    private Answer createLoose(Request request) {
        requireAddingAnywhere(request);
        var attachment = upload.save(request, null);
        Background.later(UNCLAIMED, () -> dropUnclaimed(attachment.id()));
        return Answer.created(representer.single(attachment, request.caller()));
    }

    private Answer prepareLoose(Request request) {
        requireAddingAnywhere(request);
        throw notPrepared();
    }

    private void dropUnclaimed(int id) {
        var attachment = instance.state().attachments().find(id);
        if (attachment != null && attachment.container() == null) {
            instance.state().attachments().remove(id);
        }
    }

    private Answer download(Request request) {
        var attachment = find(request);
        var name = URLEncoder.encode(attachment.fileName(), StandardCharsets.UTF_8);
        return Answer.file(attachment.contentType(), attachment.content())
                .with("content-disposition", "inline; filename*=UTF-8''" + name)
                .with("x-content-type-options", "nosniff");
    }

    private Answer delete(Request request) {
        var attachment = find(request);
        var container = containers.of(attachment);
        if (container != null && !container.mayDelete(request.caller())) {
            throw ApiError.missingPermission();
        }
        instance.state().attachments().remove(attachment.id());
        if (container != null) {
            container.deleted(attachment, request.caller().id());
        }
        return Answer.noContent();
    }

    /** The attachment of the path; one without a container is seen by its author only. */
    private Attachment find(Request request) {
        var attachment = instance.state().attachments().find(request.id());
        if (attachment == null) {
            throw ApiError.notFound();
        }
        var container = containers.of(attachment);
        var visible =
                container == null ? request.caller().is(attachment.authorId()) : container.visible(request.caller());
        if (!visible) {
            throw ApiError.notFound();
        }
        return attachment;
    }

    private Container container(ContainerKind kind, Request request) {
        var container = kind.find(request.id());
        if (container == null || !container.visible(request.caller())) {
            throw kind.missing();
        }
        return container;
    }

    private Container requireAdding(ContainerKind kind, Request request) {
        var container = container(kind, request);
        if (!container.mayAdd(request.caller())) {
            throw ApiError.missingPermission();
        }
        return container;
    }

    private void requireAddingAnywhere(Request request) {
        if (!instance.access().allowedAnywhere(request.caller(), containers.uploadPermissions())) {
            throw ApiError.missingPermission();
        }
    }

    private static ApiError notPrepared() {
        return ApiError.of(Violation.constraint("base", Text.of("error.not_available")));
    }
}
