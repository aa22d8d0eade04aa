package org.openprojectmcp.openproject.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/** Lets so many bytes through until so late. When either is exceeded, the connection is given up. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private final long deadline;
    private final Runnable giveUp;
    private final Runnable closed;
    private long taken;
    private boolean ended;

    /**
     * @param deadline a value of {@link System#nanoTime()}
     * @param closed runs when the stream is closed
     */
    LimitedStream(InputStream in, long limit, long deadline, Runnable giveUp, Runnable closed) {
        super(in);
        this.limit = limit;
        this.deadline = deadline;
        this.giveUp = giveUp;
        this.closed = closed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        ended |= read < 0;
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        ended |= read < 0;
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public void close() throws IOException {
        closed.run();
        if (!ended) {
            // else the rest, however long, would be read to use the connection again
            giveUp.run();
        }
        super.close();
    }

    private void count(int bytes) throws IOException {
        taken += bytes;
        if (taken > limit) {
            giveUp.run();
            throw new AnswerTooLargeException(limit);
        }
        if (System.nanoTime() - deadline > 0) {
            giveUp.run();
            throw new SocketTimeoutException("the answer did not end in time");
        }
    }
}
