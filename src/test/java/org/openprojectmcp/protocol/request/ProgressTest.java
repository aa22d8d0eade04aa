package org.openprojectmcp.protocol.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final List<String> sent = new ArrayList<>();
    private final Progress progress = new Progress(TextNode.valueOf("t"), this::record);

    @Test
    void progressCarriesTheTokenOfTheClient() throws Exception {
        progress.report(1, 3.0, "one");

        assertThat(new ObjectMapper().readTree(sent.get(0)))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                        {"jsonrpc": "2.0", "method": "notifications/progress",
                         "params": {"progressToken": "t", "progress": 1.0, "total": 3.0, "message": "one"}}"""));
    }

    @Test
    void nothingIsSentToAClientThatDidNotAsk() {
        new Progress(null, this::record).report(1, null, null);

        assertThat(sent).isEmpty();
    }

    @Test
    void valuesThatDoNotIncreaseAreDropped() {
        progress.report(2, null, null);
        progress.report(2, null, null);
        progress.report(1, null, null);
        progress.report(Double.NaN, null, null);
        progress.report(Double.POSITIVE_INFINITY, null, null);

        assertThat(sent).hasSize(1);
    }

    @Test
    void aFloodIsThinnedOutButItsEndArrives() {
        for (int i = 1; i <= 10_000; i++) {
            progress.report(i, 10_000.0, null);
        }

        assertThat(sent).hasSizeLessThan(5_000);
        assertThat(sent.get(sent.size() - 1)).contains("\"progress\":10000.0");
    }

    private void record(byte[] message) {
        sent.add(new String(message, StandardCharsets.UTF_8));
    }
}
