package org.openprojectmcp.http.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostGuardTest {

    private final HostGuard onLoopback =
            new HostGuard(true, Set.of("mcp.example.com"), Set.of("https://App.example.com"));
    private final HostGuard beyondLoopback = new HostGuard(false, Set.of(), Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:39127", "127.0.0.1:1", "[::1]:39127", "LocalHost:1", "mcp.example.com"})
    void namesOfLoopbackAndConfiguredNamesAreAnswered(String host) {
        assertThat(onLoopback.refusal(host, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.com", "localhost.evil.com", "127.0.0.1.evil.com:80", "[::2]:1", "", ":80"})
    void otherNamesAreRefusedOnLoopback(String host) {
        assertThat(onLoopback.refusal(host, null)).isPresent();
    }

    @Test
    void aRequestWithoutHostIsRefusedOnLoopback() {
        assertThat(onLoopback.refusal(null, null)).isPresent();
    }

    @Test
    void beyondLoopbackAnyNameIsAnsweredUntilNamesAreConfigured() {
        assertThat(beyondLoopback.refusal("mcp.example.com:8080", null)).isEmpty();
        assertThat(new HostGuard(false, Set.of("mcp.example.com"), Set.of()).refusal("other.example.com", null))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:6274", "http://127.0.0.1", "http://[::1]:8080", "https://app.example.com"})
    void pagesOfLoopbackAndOfConfiguredOriginsAreLetIn(String origin) {
        assertThat(onLoopback.refusal("localhost", origin)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example.com",
                "null",
                "",
                "http://localhost.evil.com",
                "http://app.example.com",
                "https://app.example.com:444",
                "http://user@evil.com",
                "http://localhost@evil.com",
                "::"
            })
    void otherPagesAreKeptOutWhereverTheServerIsBound(String origin) {
        assertThat(onLoopback.refusal("localhost", origin)).isPresent();
        assertThat(beyondLoopback.refusal("localhost", origin)).isPresent();
    }

    @Test
    void aStarLetsEveryPageIn() {
        @Nullable String none = null;
        HostGuard open = new HostGuard(true, Set.of(), Set.of("*"));

        assertThat(open.refusal("localhost", "https://anything.example.com")).isEmpty();
        assertThat(open.refusal("localhost", none)).isEmpty();
    }
}
