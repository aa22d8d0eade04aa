package org.openprojectmcp.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;
import static org.openprojectmcp.sandbox.TinyInstance.basic;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class RequestRulesTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private static TinyInstance.Reply send(String method, String path, String body, String... contentType) {
        var key = basic("apikey", INSTANCE.key(WRITER));
        return contentType.length == 0
                ? INSTANCE.send(method, path, body, "Authorization", key)
                : INSTANCE.send(method, path, body, "Authorization", key, "Content-Type", contentType[0]);
    }

    @Test
    void everyMethodButGetAndDeleteNeedsAContentType() {
        for (var method : new String[] {"POST", "PATCH", "PUT", "HEAD"}) {
            var refused = send(method, "/api/v3/statuses", "");
            assertThat(refused.status()).as(method).isEqualTo(406);
        }
        assertThat(send("POST", "/api/v3/work_packages", "").text()).isEqualTo("Missing content-type header");
    }

    @Test
    void formsAndTextsAreRefusedEachInItsWay() {
        var form = send("POST", "/api/v3/work_packages", "x=1", "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.error()).isEqualTo("TypeNotSupported");
        var text = send("POST", "/api/v3/work_packages", "x", "text/plain");
        assertThat(text.status()).isEqualTo(415);
        assertThat(text.text()).isEqualTo("The provided content-type 'text/plain' is not supported.");
    }

    @Test
    void whatIsNoJsonIsABadRequest() {
        var refused = send("POST", "/api/v3/work_packages", "{\"subject\": ", "application/json");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("InvalidRequestBody");
    }

    @Test
    void anEmptyListCountsAsAnEmptyObject() {
        var refused = send("POST", "/api/v3/work_packages", "[]", "application/json");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error()).isEqualTo("MultipleErrors");
    }

    @Test
    void thereIsNo405() {
        assertThat(INSTANCE.call(WRITER, "DELETE", "/api/v3/statuses", "").status())
                .isEqualTo(404);
    }

    @Test
    void optionsTellsTheMethodsOfAPath() {
        var options = send("OPTIONS", "/api/v3/work_packages/1", "");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("allow")).isEqualTo("OPTIONS, GET, PATCH, DELETE, HEAD");
    }

    @Test
    void headAnswersAsGetDoesWithoutABody() {
        var head = send("HEAD", "/api/v3/statuses", "", "application/json");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
    }

    @Test
    void aKnownEntityTagSavesTheBody() {
        var first = INSTANCE.get(WRITER, "/api/v3/statuses/");
        var key = basic("apikey", INSTANCE.key(WRITER));
        var second = INSTANCE.send(
                "GET", "/api/v3/statuses", "", "Authorization", key, "If-None-Match", first.header("etag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.text()).isEmpty();
    }
}
