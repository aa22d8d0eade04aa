package org.openprojectmcp.http.reply;

import java.io.ByteArrayOutputStream;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.Reply;

/** Collects the responses to the messages of a batch, which are run one after the other, and sends them as one array. */
public final class BatchReply implements Reply {

    private final Reply whole;
    private final ByteArrayOutputStream responses = new ByteArrayOutputStream();

    /** @param whole the reply to the batch */
    public BatchReply(Reply whole) {
        this.whole = whole;
    }

    @Override
    public void send(byte[] message) {
        whole.send(message);
    }

    @Override
    public synchronized void finish(int httpStatus, byte[] response) {
        responses.write(responses.size() == 0 ? '[' : ',');
        responses.writeBytes(response);
    }

    /** Leaves the cancelled message without a response. */
    @Override
    public void abandon() {}

    @Override
    public void hold() throws McpException {
        throw new McpException(ErrorCode.INVALID_REQUEST, "A stream cannot be opened in a batch.");
    }

    @Override
    public boolean carriesRequests() {
        return whole.carriesRequests();
    }

    @Override
    public void request(byte[] message) {
        whole.request(message);
    }

    @Override
    public Runnable onGone(Runnable action) {
        return whole.onGone(action);
    }

    /** Sends what was collected. */
    public synchronized void finishBatch() {
        if (responses.size() == 0) {
            whole.abandon();
            return;
        }
        responses.write(']');
        whole.finish(200, responses.toByteArray());
    }
}
