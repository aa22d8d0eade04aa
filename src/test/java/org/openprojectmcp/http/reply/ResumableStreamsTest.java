package org.openprojectmcp.http.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.openproject.Credentials;

/** What is kept of streams whose connection may break, and for whom. */
class ResumableStreamsTest {

    private static final Credentials ALICE = new Credentials(new Secret("alice"));
    private static final Credentials BOB = new Credentials(new Secret("bob"));

    @AutoClose
    private final Vertx vertx = Vertx.vertx();

    private final Heartbeat heartbeat = new Heartbeat(vertx, Duration.ofHours(1));
    private final RecordingChannel channel = new RecordingChannel();

    @Test
    void aClientThatComesBackGetsWhatCameAfterItsLastEvent() {
        ResumableStreams streams = streams(10, 1_000, 1_000);
        ResumableStream stream = streams.open(ALICE, connection(channel));
        streams.send(stream, bytes("one"));
        String lastId = channel.id;
        streams.send(stream, bytes("two"));

        RecordingChannel second = resume(streams, lastId, ALICE);
        streams.send(stream, bytes("three"));
        stream.complete();

        assertThat(channel.log).containsExactly("prime 0", "1 one", "2 two", "end");
        assertThat(second.log).containsExactly("2 two", "3 three", "end");
    }

    @Test
    void aCompleteStreamIsSentToItsEnd() {
        ResumableStreams streams = streams(10, 1_000, 1_000);
        ResumableStream stream = streams.open(null, connection(channel));
        String primed = channel.id;
        streams.send(stream, bytes("one"));
        stream.complete();

        assertThat(resume(streams, primed, null).log).containsExactly("1 one", "end");
    }

    @Test
    void nobodyElseGetsIt() {
        ResumableStreams streams = streams(10, 1_000, 1_000);
        streams.open(ALICE, connection(channel));

        assertThat(streams.find(channel.id, ALICE)).isPresent();
        assertThat(streams.find(channel.id, BOB)).isEmpty();
        assertThat(streams.find(channel.id, null)).isEmpty();
    }

    @Test
    void whatIsNoIdOfAStreamFindsNothing() {
        ResumableStreams streams = streams(10, 1_000, 1_000);
        ResumableStream stream = streams.open(null, connection(channel));

        assertThat(streams.find("", null)).isEmpty();
        assertThat(streams.find(stream.id(), null)).isEmpty();
        assertThat(streams.find(stream.id() + "-", null)).isEmpty();
        assertThat(streams.find(stream.id() + "--1", null)).isEmpty();
        assertThat(streams.find(stream.id() + "-99999999999999999999", null)).isEmpty();
        assertThat(streams.find(stream.id() + "-1", null)).isEmpty();
        assertThat(streams.find(stream.id() + "-0", null)).isPresent();
    }

    @Test
    void ofALongStreamTheOldestMessagesAreDropped() {
        ResumableStreams streams = streams(10, 10, 1_000);
        ResumableStream stream = streams.open(null, connection(channel));
        String primed = channel.id;
        streams.send(stream, bytes("12345"));
        streams.send(stream, bytes("67890"));
        streams.send(stream, bytes("abc"));

        assertThat(resume(streams, primed, null).log).containsExactly("2 67890", "3 abc");

        streams.send(stream, bytes("longer than the limit"));
        assertThat(resume(streams, primed, null).log).containsExactly("4 longer than the limit");
    }

    @Test
    void whenThereAreTooManyTheCompleteOnesAreForgottenFirst() {
        ResumableStreams streams = streams(2, 100, 1_000);
        RecordingChannel running = new RecordingChannel();
        streams.open(null, connection(running));
        RecordingChannel complete = new RecordingChannel();
        streams.open(null, connection(complete)).complete();

        streams.open(null, connection(channel));

        assertThat(streams.find(running.id, null)).isPresent();
        assertThat(streams.find(complete.id, null)).isEmpty();
        assertThat(streams.find(channel.id, null)).isPresent();
    }

    @Test
    void whenAllTogetherIsTooLongTheOldestIsForgottenButGoesOnWhereItIs() {
        ResumableStreams streams = streams(10, 100, 10);
        RecordingChannel old = new RecordingChannel();
        ResumableStream first = streams.open(null, connection(old));
        streams.send(first, bytes("12345"));
        ResumableStream second = streams.open(null, connection(channel));

        streams.send(second, bytes("67890"));
        assertThat(streams.find(old.id, null)).isPresent();
        streams.send(second, bytes("x"));
        assertThat(streams.find(old.id, null)).isEmpty();

        streams.send(first, bytes("still here"));
        first.complete();
        assertThat(old.log).containsExactly("prime 0", "1 12345", "2 still here", "end");
        assertThat(streams.find(channel.id, null)).isPresent();
    }

    @Test
    void aCompleteStreamIsForgottenAfterAWhileAndARunningOneIsNot() {
        ResumableStreams streams = new ResumableStreams(new ResumableStreams.Limits(10, 100, 1_000, Duration.ZERO));
        ResumableStream stream = streams.open(null, connection(channel));
        streams.beat();
        assertThat(streams.find(channel.id, null)).isPresent();

        stream.complete();
        streams.beat();

        assertThat(streams.find(channel.id, null)).isEmpty();
    }

    @Test
    void aConnectionWhoseClientDoesNotReadIsCutAndTheStreamIsKept() {
        ResumableStreams streams = streams(10, 1_000, 1_000);
        ResumableStream stream = streams.open(null, connection(channel));
        channel.congested = true;

        streams.send(stream, bytes("one"));
        streams.send(stream, bytes("two"));

        assertThat(channel.log).containsExactly("prime 0", "drop");
        assertThat(resume(streams, channel.id, null).log).containsExactly("1 one", "2 two");
    }

    private RecordingChannel resume(ResumableStreams streams, String lastId, @Nullable Credentials caller) {
        RecordingChannel next = new RecordingChannel();
        Optional<Resumption> resumption = streams.find(lastId, caller);
        assertThat(resumption).isPresent();
        resumption.get().stream().resume(connection(next), resumption.get().received());
        return next;
    }

    private StreamConnection connection(RecordingChannel to) {
        return new StreamConnection(to, Runnable::run, heartbeat, () -> {});
    }

    private static ResumableStreams streams(int max, int bytesEach, long bytesInAll) {
        return new ResumableStreams(new ResumableStreams.Limits(max, bytesEach, bytesInAll, Duration.ofMinutes(1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
