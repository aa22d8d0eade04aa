package org.openprojectmcp.http.reply;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes down what is done to a response. */
final class RecordingChannel implements NumberedChannel {

    final List<String> log = new ArrayList<>();
    boolean congested;
    String id = "";

    @Override
    public void json(int status, byte[] body) {
        log.add("json " + status + " " + text(body));
    }

    @Override
    public void singleEvent(byte[] message) {
        log.add("single " + text(message));
    }

    @Override
    public void empty(int status) {
        log.add("empty " + status);
    }

    @Override
    public void open() {
        log.add("open");
    }

    @Override
    public void event(byte[] message) {
        log.add("event " + text(message));
    }

    @Override
    public void prime(String eventId) {
        log.add("prime " + number(eventId));
        id = eventId;
    }

    @Override
    public void event(String eventId, byte[] message) {
        log.add(number(eventId) + " " + text(message));
        id = eventId;
    }

    @Override
    public void retry(long millis) {
        log.add("retry " + millis);
    }

    @Override
    public void comment() {
        log.add("comment");
    }

    @Override
    public void end() {
        log.add("end");
    }

    @Override
    public boolean isCongested() {
        return congested;
    }

    @Override
    public void drop() {
        log.add("drop");
    }

    private static String number(String eventId) {
        return eventId.substring(eventId.lastIndexOf('-') + 1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
