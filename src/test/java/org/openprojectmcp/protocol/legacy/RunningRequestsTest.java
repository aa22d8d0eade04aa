package org.openprojectmcp.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.openproject.Cancellation;

class RunningRequestsTest {

    private final RunningRequests running = new RunningRequests();
    private final Cancellation cancellation = new Cancellation();

    @Test
    void aRunningRequestIsCancelledByItsCallerAndId() {
        running.add("alice", IntNode.valueOf(1), cancellation);

        running.cancel("alice", IntNode.valueOf(1));

        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void theRequestOfAnotherCallerGoesOn() {
        running.add("alice", IntNode.valueOf(1), cancellation);

        running.cancel("bob", IntNode.valueOf(1));

        assertThat(cancellation.isCancelled()).isFalse();
    }

    @Test
    void aNumberAndTheSameDigitsAsTextAreDifferentIds() {
        running.add("alice", IntNode.valueOf(1), cancellation);

        running.cancel("alice", TextNode.valueOf("1"));

        assertThat(cancellation.isCancelled()).isFalse();
    }

    @Test
    void whatHasEndedIsNotCancelled() {
        running.add("alice", IntNode.valueOf(1), cancellation).run();

        running.cancel("alice", IntNode.valueOf(1));

        assertThat(cancellation.isCancelled()).isFalse();
    }

    @Test
    void requestsThatCannotBeToldApartGoOn() {
        Cancellation other = new Cancellation();
        running.add("alice", IntNode.valueOf(1), cancellation);
        Runnable ended = running.add("alice", IntNode.valueOf(1), other);

        running.cancel("alice", IntNode.valueOf(1));
        assertThat(cancellation.isCancelled()).isFalse();

        ended.run();
        running.cancel("alice", IntNode.valueOf(1));
        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(other.isCancelled()).isFalse();
    }
}
