package org.openprojectmcp;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.openproject.Credentials;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.sandbox.DemoUser;
import org.openprojectmcp.sandbox.Sandbox;
import org.openprojectmcp.sandbox.SandboxOptions;
import org.openprojectmcp.sandbox.SandboxOptions.Source;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.http.AnswerObserver;

/**
 * The OpenProject that the server works on: the one of the settings, or a sandbox of its own, which ends with it.
 *
 * @param sandbox absent when the settings name an OpenProject
 */
record Upstream(OpenProjectOptions options, @Nullable Sandbox sandbox) implements AutoCloseable {

    static Upstream of(Settings settings, AnswerObserver answers) {
        return settings.openProjectUrl()
                .map(url ->
                        new Upstream(options(settings, url, settings.apiKey().orElse(null)), null))
                .orElseGet(() -> sandbox(settings, answers));
    }

    private static Upstream sandbox(Settings settings, AnswerObserver answers) {
        Sandbox sandbox = Sandbox.start(sandboxOptions(settings.demo()).withObserver(answers));
        String key = sandbox.key(DemoState.DEMO_LOGIN);
        if (key == null) {
            throw new IllegalStateException("the demo data has no user " + DemoState.DEMO_LOGIN);
        }
        return new Upstream(options(settings, sandbox.uri(), new Secret(key)), sandbox);
    }

    private static SandboxOptions sandboxOptions(Settings.Demo demo) {
        Source source = demo.workPackages().isPresent()
                ? new Source.Generated(demo.workPackages().getAsInt())
                : new Source.Demo();
        Long seed = demo.seed().isPresent() ? demo.seed().getAsLong() : null;
        return SandboxOptions.of(source)
                .withClock(demo.clock())
                .withSeed(seed)
                .withLanguage(demo.language())
                .withWebhook(demo.webhook().orElse(null))
                .withProfile(demo.version());
    }

    /** People to try the demo data as; nobody beside an OpenProject of the settings. */
    List<DemoUser> demoUsers() {
        return sandbox == null ? List.of() : sandbox.demoUsers();
    }

    private static OpenProjectOptions options(Settings settings, URI url, @Nullable Secret key) {
        boolean shared = settings.auth() == Settings.Auth.SHARED;
        return new OpenProjectOptions(
                url,
                shared && key != null ? new Credentials(key) : null,
                settings.hostHeader().orElse(null),
                settings.caFile().orElse(null),
                OpenProjectOptions.Limits.DEFAULT);
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
