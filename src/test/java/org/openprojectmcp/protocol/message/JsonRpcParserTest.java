package org.openprojectmcp.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRpcParserTest {

    @Test
    void aRequestHasAnIdAMethodAndParameters() throws Exception {
        var message = single("{'jsonrpc':'2.0','id':7,'method':'ping','params':{'a':1}}");

        assertThat(message).isInstanceOfSatisfying(JsonRpcMessage.Request.class, request -> {
            assertThat(request.id().intValue()).isEqualTo(7);
            assertThat(request.method()).isEqualTo("ping");
            assertThat(request.params().path("a").intValue()).isEqualTo(1);
        });
    }

    @Test
    void parametersMayBeMissing() throws Exception {
        assertThat(single("{'jsonrpc':'2.0','id':'x','method':'ping'}"))
                .isInstanceOfSatisfying(JsonRpcMessage.Request.class, request -> assertThat(request.params())
                        .isEmpty());
    }

    @Test
    void aMessageWithoutIdIsANotification() throws Exception {
        assertThat(single("{'jsonrpc':'2.0','method':'notifications/initialized'}"))
                .isInstanceOf(JsonRpcMessage.Notification.class);
    }

    @Test
    void aMessageWithAResultOrErrorIsAResponse() throws Exception {
        assertThat(single("{'jsonrpc':'2.0','id':1,'result':{}}")).isInstanceOf(JsonRpcMessage.Response.class);
        assertThat(single("{'jsonrpc':'2.0','id':1,'error':{}}")).isInstanceOf(JsonRpcMessage.Response.class);
    }

    @Test
    void anArrayIsABatch() throws Exception {
        var body = parse("[{'jsonrpc':'2.0','id':1,'method':'ping'},{'jsonrpc':'2.0','method':'n'}]");

        assertThat(body.batch()).isTrue();
        assertThat(body.messages()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{'jsonrpc':'2.0'} x", "nope", "{'a':'\u0001'}"})
    void whatIsNotJsonIsAParseError(String body) {
        assertThat(refusal(body).code()).isEqualTo(ErrorCode.PARSE_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'jsonrpc':'2.0','id':7,'method':'m','params':{'a':1e400}}",
                "{'jsonrpc':'2.0','id':7,'method':'m','params':{'a':[-1e999]}}",
                "{'jsonrpc':'2.0','id':7,'method':'m','params':{'a':'\\ud83d'}}",
                "{'jsonrpc':'2.0','id':7,'method':'m','params':{'\\uDE00\\uD83D':1}}"
            })
    void whatCouldNotBeWrittenAgainIsRefusedWithTheIdOfTheRequest(String body) {
        McpException refusal = catchThrowableOfType(McpException.class, () -> parse(body));

        assertThat(refusal.error().code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(refusal.id()).hasToString("7");
    }

    @Test
    void pairsOfSurrogatesAreText() throws Exception {
        assertThat(single("{'jsonrpc':'2.0','id':'\\ud83d\\ude00','method':'\uD83D\uDE00'}"))
                .isInstanceOfSatisfying(
                        JsonRpcMessage.Request.class,
                        request -> assertThat(request.id().textValue()).isEqualTo(request.method()));
    }

    @Test
    void brokenUtf8IsAParseError() {
        McpException refusal = catchThrowableOfType(
                McpException.class, () -> JsonRpcParser.parse(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}));

        assertThat(refusal.error().code()).isEqualTo(ErrorCode.PARSE_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "7",
                "{}",
                "{'id':1,'method':'ping'}",
                "{'jsonrpc':'1.0','id':1,'method':'ping'}",
                "{'jsonrpc':'2.0','id':null,'method':'ping'}",
                "{'jsonrpc':'2.0','id':1.5,'method':'ping'}",
                "{'jsonrpc':'2.0','id':{},'method':'ping'}",
                "{'jsonrpc':'2.0','id':1,'method':7}",
                "{'jsonrpc':'2.0','id':1}",
                "{'jsonrpc':'2.0','id':1,'method':'ping','params':[1]}",
                "[[]]"
            })
    void jsonThatIsNoMessageIsAnInvalidRequest(String body) {
        assertThat(refusal(body).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aRefusalKeepsTheIdThatCouldBeRead() {
        McpException refusal = catchThrowableOfType(
                McpException.class, () -> parse("{'jsonrpc':'2.0','id':'abc','method':'ping','params':[]}"));

        assertThat(refusal.id()).isNotNull().hasToString("\"abc\"");
    }

    @Test
    void nestingIsLimitedTo64Levels() throws Exception {
        int levelsOfMessageAndParams = 2;
        int allowed = JsonRpcParser.MAX_DEPTH - levelsOfMessageAndParams;

        assertThat(parse(nested(allowed)).messages()).hasSize(1);
        assertThat(refusal(nested(allowed + 1)).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(refusal(nested(100_000)).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void aBatchIsLimited() {
        String one = "{'jsonrpc':'2.0','method':'n'}";
        String tooMany = "[" + (one + ",").repeat(JsonRpcParser.MAX_BATCH) + one + "]";

        assertThat(refusal(tooMany).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    private static String nested(int levels) {
        return "{'jsonrpc':'2.0','id':1,'method':'ping','params':{'a':" + "[".repeat(levels) + "]".repeat(levels)
                + "}}";
    }

    private static JsonRpcMessage single(String body) throws McpException {
        JsonRpcParser.Body parsed = parse(body);
        assertThat(parsed.batch()).isFalse();
        return parsed.messages().get(0);
    }

    private static McpError refusal(String body) {
        return catchThrowableOfType(McpException.class, () -> parse(body)).error();
    }

    private static JsonRpcParser.Body parse(String body) throws McpException {
        return JsonRpcParser.parse(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
