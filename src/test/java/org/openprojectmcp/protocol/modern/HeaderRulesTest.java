package org.openprojectmcp.protocol.modern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.RequestHeaders;

class HeaderRulesTest {

    @Test
    void theNameOfAToolStandsInItsHeader() {
        assertThatCode(() -> check("tools/call", "name", "echo", "echo")).doesNotThrowAnyException();
    }

    @Test
    void theUriOfAResourceStandsInTheHeader() {
        assertThatCode(() -> check("resources/read", "uri", "test://a", "test://a"))
                .doesNotThrowAnyException();
        assertThat(mismatch("resources/read", "uri", "test://a", null)).contains("Mcp-Name is required");
    }

    @Test
    void aMissingNameHeaderIsAMismatch() {
        assertThat(mismatch("tools/call", "name", "echo", null)).contains("Mcp-Name is required");
    }

    @Test
    void anotherNameIsAMismatch() {
        assertThat(mismatch("prompts/get", "name", "echo", "Echo")).contains("Mcp-Name differs");
    }

    @Test
    void aNameOutsideOfAsciiIsSentAsBase64() {
        assertThatCode(() -> check("prompts/get", "name", "grüße", sentinel("grüße")))
                .doesNotThrowAnyException();
    }

    @Test
    void aSentinelMayStandForPlainText() {
        assertThatCode(() -> check("tools/call", "name", "echo", sentinel("echo")))
                .doesNotThrowAnyException();
    }

    @Test
    void brokenBase64IsAMismatch() {
        assertThat(mismatch("tools/call", "name", "echo", "=?base64?§§?=")).contains("not valid Base64");
    }

    @Test
    void base64OfBrokenUtf8IsAMismatch() {
        String encoded = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xC3});

        assertThat(mismatch("tools/call", "name", "echo", "=?base64?" + encoded + "?="))
                .contains("not valid Base64");
    }

    @Test
    void theSentinelIsLowerCase() {
        assertThat(mismatch("tools/call", "name", "echo", "=?BASE64?ZWNobw==?="))
                .contains("differs");
    }

    @Test
    void aNameIsNotAskedForWhereTheBodyHasNone() {
        assertThatCode(() -> check("tools/call", "other", "echo", null)).doesNotThrowAnyException();
    }

    private static String sentinel(String text) {
        return "=?base64?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String mismatch(String method, String member, String value, @Nullable String nameHeader) {
        McpException refusal = catchThrowableOfType(McpException.class, () -> check(method, member, value, nameHeader));
        assertThat(refusal.error().code()).isEqualTo(ErrorCode.HEADER_MISMATCH);
        assertThat(refusal.error().httpStatus()).isEqualTo(400);
        return refusal.error().message();
    }

    private static void check(String method, String member, String value, @Nullable String nameHeader)
            throws McpException {
        var factory = JsonNodeFactory.instance;
        Request request =
                new Request(IntNode.valueOf(1), method, factory.objectNode().put(member, value));
        HeaderRules.checkMethodAndName(request, new RequestHeaders("2026-07-28", method, nameHeader));
    }
}
