package org.openprojectmcp.http.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.protocol.message.McpException;

/** The states of a reply, without a server: what is written to the channel, in order. */
class PostReplyTest {

    @AutoClose
    private final Vertx vertx = Vertx.vertx();

    private final Heartbeat heartbeat = new Heartbeat(vertx, Duration.ofHours(1));
    private final Heartbeat opening = new Heartbeat(vertx, Duration.ofHours(1));
    private final ResumableStreams resumable = new ResumableStreams(ResumableStreams.Limits.DEFAULT);
    private final StreamLimit streams = new StreamLimit(1);
    private final RecordingChannel channel = new RecordingChannel();

    @Test
    void aPlainReplyIsJson() {
        PostReply reply = reply(ReplyStyle.JSON_UNLESS_NOTIFIED);

        reply.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("json 200 result");
    }

    @Test
    void aStreamedReplyIsOneEvent() {
        PostReply reply = reply(ReplyStyle.STREAM);

        reply.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("single result");
    }

    @Test
    void anErrorWithItsOwnStatusIsJsonAlsoWhereAStreamIsPreferred() {
        PostReply reply = reply(ReplyStyle.STREAM);

        reply.finish(400, bytes("error"));

        assertThat(channel.log).containsExactly("json 400 error");
    }

    @Test
    void theFirstNotificationOpensTheStream() {
        PostReply reply = reply(ReplyStyle.JSON_UNLESS_NOTIFIED);

        reply.send(bytes("one"));
        reply.send(bytes("two"));
        reply.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("open", "event one", "event two", "event result", "end");
    }

    @Test
    void notificationsAreDroppedWhereTheReplyMustBeJson() {
        PostReply reply = reply(ReplyStyle.JSON);

        reply.send(bytes("one"));
        reply.beat();
        reply.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("json 200 result");
    }

    @Test
    void nothingIsSentAfterTheEnd() {
        PostReply reply = reply(ReplyStyle.STREAM);

        reply.finish(200, bytes("result"));
        reply.send(bytes("late"));
        reply.finish(200, bytes("again"));
        reply.abandon();
        reply.beat();

        assertThat(channel.log).containsExactly("single result");
    }

    @Test
    void anAbandonedReplyEndsWithoutAResponse() {
        PostReply pending = reply(ReplyStyle.STREAM);
        pending.abandon();
        pending.finish(200, bytes("result"));

        PostReply streaming = reply(ReplyStyle.STREAM);
        streaming.send(bytes("one"));
        streaming.abandon();
        streaming.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("empty 204", "open", "event one", "end");
    }

    @Test
    void theHeartbeatDoesNotTouchAQuickReply() {
        PostReply reply = reply(ReplyStyle.STREAM);

        reply.beat();
        reply.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("single result");
    }

    @Test
    void theSecondHeartbeatOpensTheStreamOfACallThatTakesLong() {
        PostReply reply = reply(ReplyStyle.STREAM);

        reply.beat();
        reply.beat();
        reply.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("open", "comment", "event result", "end");
    }

    @Test
    void aClientThatDoesNotReadLosesItsStream() {
        PostReply reply = reply(ReplyStyle.STREAM);
        reply.send(bytes("one"));

        channel.congested = true;
        reply.send(bytes("two"));
        reply.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("open", "event one", "drop");
    }

    @Test
    void nothingIsWrittenToAClientThatHasGone() {
        List<String> told = new ArrayList<>();
        PostReply reply = reply(ReplyStyle.STREAM);
        reply.onGone(() -> told.add("gone"));

        reply.gone();
        reply.finish(200, bytes("result"));

        assertThat(channel.log).isEmpty();
        assertThat(told).containsExactly("gone");
    }

    @Test
    void aHeldReplyStaysOpenAndTakesAPlace() throws Exception {
        PostReply reply = reply(ReplyStyle.JSON_UNLESS_NOTIFIED);

        reply.hold();
        assertThat(streams.open()).isEqualTo(1);
        assertThat(catchThrowableOfType(McpException.class, () -> reply(ReplyStyle.STREAM)
                                .hold())
                        .error()
                        .httpStatus())
                .isEqualTo(503);

        reply.finish(200, bytes("result"));
        assertThat(streams.open()).isZero();
        assertThat(channel.log).containsExactly("open", "event result", "end");
    }

    @Test
    void aPlaceIsFreeAgainWhenTheClientHasGone() throws Exception {
        PostReply early = reply(ReplyStyle.STREAM);
        early.gone();
        early.hold();
        assertThat(streams.open()).isZero();

        PostReply late = reply(ReplyStyle.STREAM);
        late.hold();
        late.gone();
        assertThat(streams.open()).isZero();
    }

    @Test
    void aClientThatAcceptsNoStreamGetsNone() {
        PostReply reply = new PostReply(channel, Runnable::run, ReplyStyle.JSON, false, streams, heartbeat);

        McpException refusal = catchThrowableOfType(McpException.class, reply::hold);

        assertThat(refusal.error().httpStatus()).isEqualTo(406);
        assertThat(streams.open()).isZero();
    }

    @Test
    void aResumableReplyThatIsQuickIsAsAnyOther() {
        PostReply reply = resumable(ReplyStyle.STREAM);

        opening.beatAll();
        reply.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("single result");
    }

    @Test
    void aResumableReplyThatIsLateBeginsWithAnIdToComeBackWith() {
        PostReply reply = resumable(ReplyStyle.STREAM);

        opening.beatAll();
        opening.beatAll();
        opening.beatAll();
        reply.finish(200, bytes("result"));
        opening.beatAll();

        assertThat(channel.log).containsExactly("open", "prime 0", "1 result", "end");
    }

    @Test
    void aResumableReplyGoesOnWhenItsClientHasGone() {
        List<String> told = new ArrayList<>();
        PostReply reply = resumable(ReplyStyle.JSON_UNLESS_NOTIFIED);
        reply.onGone(() -> told.add("gone"));
        reply.send(bytes("one"));
        String primed = channel.id;

        reply.gone();
        reply.finish(200, bytes("result"));

        assertThat(told).isEmpty();
        assertThat(channel.log).containsExactly("open", "prime 0", "1 one");
        assertThat(resumable.find(primed, null)).isPresent();
    }

    @Test
    void aClientThatCouldComeBackAndDoesNotHasGoneInTheEnd() {
        List<String> told = new ArrayList<>();
        PostReply reply = resumable(ReplyStyle.STREAM);
        reply.onGone(() -> told.add("gone"));
        reply.send(bytes("one"));
        beat(20);
        assertThat(told).isEmpty();

        reply.gone();
        beat(9);
        assertThat(told).isEmpty();
        beat(1);
        assertThat(told).containsExactly("gone");
        assertThat(resumable.find(channel.id, null)).isPresent();
    }

    @Test
    void aResumableReplyMayHaveItsConnectionClosed() {
        PostReply reply = resumable(ReplyStyle.STREAM);

        reply.disconnect(Duration.ofMillis(300));
        reply.send(bytes("one"));
        reply.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("open", "prime 0", "retry 300", "end");
    }

    @Test
    void noOtherReplyHasItsConnectionClosed() {
        PostReply reply = reply(ReplyStyle.STREAM);
        PostReply json = resumable(ReplyStyle.JSON);

        reply.disconnect(Duration.ofMillis(300));
        reply.finish(200, bytes("result"));
        json.disconnect(Duration.ofMillis(300));
        json.finish(200, bytes("result"));

        assertThat(channel.log).containsExactly("single result", "json 200 result");
    }

    private void beat(int times) {
        for (int i = 0; i < times; i++) {
            opening.beatAll();
        }
    }

    private PostReply resumable(ReplyStyle style) {
        PostReply reply = reply(style);
        reply.makeResumable(resumable, null, opening);
        return reply;
    }

    private PostReply reply(ReplyStyle style) {
        return new PostReply(channel, Runnable::run, style, true, streams, heartbeat);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
