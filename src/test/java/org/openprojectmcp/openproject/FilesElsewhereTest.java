package org.openprojectmcp.openproject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.openproject.files.FileOptions;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WayOut;

/** Files, from OpenProject itself and from where it keeps them. */
class FilesElsewhereTest {

    private static final String KEY = "k3y-of-the-settings";
    private static final String SIGNED = "/bucket/a%20b.txt?X-Signature=a%2Fb%2Bc&X-Expires=60";

    private final StubUpstream openProject = new StubUpstream();
    private final StubUpstream store = new StubUpstream();
    private WayOut way;

    @BeforeEach
    void open() {
        way = way(List.of("localhost"));
    }

    private WayOut way(List<String> hosts) {
        return new WayOut(
                OpenProjectOptions.of(openProject.uri(), new Credentials(new Secret(KEY))),
                new FileOptions(null, hosts),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        way.close();
        openProject.close();
        store.close();
    }

    /** The store under another name than OpenProject's 127.0.0.1. */
    private String address() {
        return "http://localhost:" + store.uri().getPort() + SIGNED;
    }

    private void redirects(String location) {
        openProject.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Location", location);
            StubUpstream.send(exchange, 302, "text/plain", "");
        });
    }

    private Exchange fetch(int most) {
        return way.send(
                "direct:openproject",
                Map.of(
                        "OpenProjectPath",
                        "/attachments/{attachment}/content",
                        "attachment",
                        7,
                        "OpenProjectBytes",
                        String.valueOf(most)),
                null,
                exchange -> {});
    }

    @Test
    void aFileOfOpenProjectComesAsItIs() {
        openProject.answers((exchange, attempt) -> StubUpstream.send(exchange, 200, "text/html", "<b>no JSON</b>"));

        Exchange fetched = fetch(100);

        assertThat(fetched.getMessage().getBody(String.class)).isEqualTo("<b>no JSON</b>");
        assertThat(fetched.getMessage().getHeader("attachment")).isEqualTo(7);
        assertThat(openProject.last().target()).isEqualTo("/api/v3/attachments/7/content");
        assertThat(openProject.last().headers()).containsKey("authorization");
    }

    @Test
    void aRefusalIsStillARefusal() {
        openProject.answers(
                404, "{\"_type\":\"Error\",\"errorIdentifier\":\"urn:openproject-org:api:v3:errors:NotFound\"}");

        assertThat(fetch(100).getException()).hasMessageContaining("Attachment 7 does not exist");
    }

    @Test
    void moreBytesThanAskedForAreNotTaken() {
        openProject.answers((exchange, attempt) -> StubUpstream.send(exchange, 200, "text/plain", "12345678901"));

        assertThat(fetch(10).getException()).hasMessageContaining("larger than OpenProject said");
    }

    @Test
    void anotherHostThatIsAllowedGetsTheSignedAddressAndNoKey() {
        redirects(address());
        store.answers((exchange, attempt) -> StubUpstream.send(exchange, 200, "text/plain", "from the store"));

        Exchange fetched = fetch(100);

        assertThat(fetched.getException()).isNull();
        assertThat(fetched.getMessage().getBody(String.class)).isEqualTo("from the store");
        assertThat(fetched.getMessage().getHeader("attachment")).isEqualTo(7);
        assertThat(store.arrived()).hasSize(1);
        assertThat(store.last().target()).isEqualTo(SIGNED);
        assertThat(store.last().headers()).doesNotContainKeys("authorization", "cookie", "attachment");
    }

    @Test
    void anotherHostThatIsNotAllowedIsNotAsked() {
        way.close();
        way = way(List.of("files.example.com", "*.localhost"));
        redirects(address());

        assertThat(fetch(100).getException())
                .hasMessageContaining("at localhost")
                .hasMessageContaining("MCP_DOWNLOAD_HOSTS")
                .hasMessageNotContaining("X-Signature");
        assertThat(store.arrived()).isEmpty();
    }

    @Test
    void theOtherHostMayNotSendOnFurther() {
        redirects(address());
        store.answers((exchange, attempt) -> {
            exchange.getResponseHeaders().set("Location", openProject.uri() + "/elsewhere");
            StubUpstream.send(exchange, 302, "text/plain", "");
        });

        assertThat(fetch(100).getException())
                .hasMessageContaining("answered with status 302")
                .hasMessageNotContaining("X-Signature");
        assertThat(openProject.arrived()).hasSize(1);
    }

    @Test
    void theOtherHostIsHeldToTheSameSize() {
        redirects(address());
        store.answers((exchange, attempt) -> StubUpstream.send(exchange, 200, "text/plain", "12345678901"));

        assertThat(fetch(10).getException()).hasMessageContaining("larger than OpenProject said");
    }

    @Test
    void anotherHostThatDoesNotAnswerIsNamedWithoutTheSignature() {
        String address = address();
        store.close();
        redirects(address);

        assertThat(fetch(100).getException())
                .hasMessageContaining("at localhost, from where it could not be fetched")
                .hasMessageNotContaining("X-Signature");
    }

    @Test
    void aRedirectToOpenProjectItselfIsNotFollowed() {
        redirects("/login");

        assertThat(fetch(100).getException()).hasMessageContaining("answered with a redirect");
        assertThat(openProject.arrived()).hasSize(1);
    }
}
