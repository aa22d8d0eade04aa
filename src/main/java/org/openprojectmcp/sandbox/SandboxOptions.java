package org.openprojectmcp.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.http.AnswerObserver;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.sandbox.webhooks.Webhook;

/**
 * How a sandbox starts.
 *
 * @param address the address that it listens on
 * @param port where it listens there; 0 takes a free one
 * @param host the only Host header it answers to, as an instance with a configured host name does; {@code null} answers to all
 * @param source where its state comes from
 * @param clock tells what time it is
 * @param seed makes keys and demo data the same on every start; {@code null} makes keys that cannot be guessed
 * @param keys API keys by login; users that are not named get one made up
 * @param observer sees what it answers
 * @param language the usual one of the instance; {@code null} leaves that to the state, which is English unless it says otherwise
 * @param webhook who is told what happens; {@code null} tells nobody
 * @param profile which version of OpenProject it is
 */
public record SandboxOptions(
        String address,
        int port,
        @Nullable String host,
        Source source,
        Clock clock,
        @Nullable Long seed,
        Map<String, String> keys,
        AnswerObserver observer,
        @Nullable Language language,
        @Nullable Webhook webhook,
        Profile profile) {

    private static final String LOOPBACK = "127.0.0.1";

    /** Where a state comes from. */
    public sealed interface Source {
        /** Whether the people in it are made up by this project, so that their keys are no secrets. */
        default boolean demo() {
            return this instanceof Demo || this instanceof Generated;
        }

        /** A believable organisation. */
        record Demo() implements Source {}

        /** A fresh instance: definitions and an administrator, no project. */
        record Empty() implements Source {}

        /**
         * The demo's people with far more work, for tests of scale.
         *
         * @param workPackages how many there are in all, the demo's own among them
         */
        record Generated(int workPackages) implements Source {
            /** More would not fit into the memory that a server has by default. */
            public static final int MOST = 1_000_000;

            public Generated {
                if (workPackages < 1 || workPackages > MOST) {
                    throw new IllegalArgumentException(
                            workPackages + " work packages cannot be made; 1 to " + MOST + " can");
                }
            }
        }

        /** A state file. */
        record File(Path path) implements Source {}

        /** A state as JSON text. */
        record Text(String json) implements Source {}
    }

    /** The demo data on a free port. */
    public static SandboxOptions demo() {
        return of(new Source.Demo());
    }

    /** A state on a free port. */
    public static SandboxOptions of(Source source) {
        return new SandboxOptions(
                LOOPBACK,
                0,
                null,
                source,
                Clock.systemUTC(),
                null,
                Map.of(),
                AnswerObserver.NONE,
                null,
                null,
                Profile.DEFAULT);
    }

    /** The same on another address: 0.0.0.0 lets other machines in. */
    public SandboxOptions withAddress(String otherAddress) {
        return new SandboxOptions(
                otherAddress, port, host, source, clock, seed, keys, observer, language, webhook, profile);
    }

    /** The same on another port. */
    public SandboxOptions withPort(int otherPort) {
        return new SandboxOptions(
                address, otherPort, host, source, clock, seed, keys, observer, language, webhook, profile);
    }

    /** The same with another state. */
    public SandboxOptions withSource(Source otherSource) {
        return new SandboxOptions(
                address, port, host, otherSource, clock, seed, keys, observer, language, webhook, profile);
    }

    /** The same at another time. */
    public SandboxOptions withClock(Clock otherClock) {
        return new SandboxOptions(
                address, port, host, source, otherClock, seed, keys, observer, language, webhook, profile);
    }

    /** The same with keys and generated data that are alike at every start with the same seed. */
    public SandboxOptions withSeed(@Nullable Long otherSeed) {
        return new SandboxOptions(
                address, port, host, source, clock, otherSeed, keys, observer, language, webhook, profile);
    }

    /** The same with given API keys by login. */
    public SandboxOptions withKeys(Map<String, String> otherKeys) {
        return new SandboxOptions(
                address, port, host, source, clock, seed, otherKeys, observer, language, webhook, profile);
    }

    /** The same for one Host header only. */
    public SandboxOptions withHost(String onlyHost) {
        return new SandboxOptions(
                address, port, onlyHost, source, clock, seed, keys, observer, language, webhook, profile);
    }

    /** The same, with somebody who sees what it answers. */
    public SandboxOptions withObserver(AnswerObserver otherObserver) {
        return new SandboxOptions(
                address, port, host, source, clock, seed, keys, otherObserver, language, webhook, profile);
    }

    /** The same in another language. */
    public SandboxOptions withLanguage(@Nullable Language otherLanguage) {
        return new SandboxOptions(
                address, port, host, source, clock, seed, keys, observer, otherLanguage, webhook, profile);
    }

    /** The same, telling somebody what happens. */
    public SandboxOptions withWebhook(@Nullable Webhook otherWebhook) {
        return new SandboxOptions(
                address, port, host, source, clock, seed, keys, observer, language, otherWebhook, profile);
    }

    /** The same in another version. */
    public SandboxOptions withProfile(Profile otherProfile) {
        return new SandboxOptions(
                address, port, host, source, clock, seed, keys, observer, language, webhook, otherProfile);
    }

    /** Names no key. */
    @Override
    public String toString() {
        return "SandboxOptions[port=" + port + ", source=" + source + ", profile=" + profile.label() + "]";
    }
}
