package org.openprojectmcp.shape.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Work packages as days in a calendar, as RFC 5545 wants them; those without a date are left out. */
final class ICalendar {

    /** What a sheet must have. */
    static final List<String> COLUMNS = List.of("id", "subject", "type", "status", "assignee", "start", "due");

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Sheet sheet;
    private final String web;
    private final Instant now;
    private final StringBuilder calendar = new StringBuilder();

    private ICalendar(Sheet sheet, String web, Instant now) {
        this.sheet = sheet;
        this.web = web;
        this.now = now;
    }

    /** @param web the address people open in the browser, without a slash at its end */
    static String of(Sheet sheet, String web, Instant now) {
        return new ICalendar(sheet, web, now).written();
    }

    static boolean hasDate(Sheet sheet, JsonNode row) {
        return !sheet.text(row, "start").isEmpty() || !sheet.text(row, "due").isEmpty();
    }

    private String written() {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//openproject-mcp//export_work_packages//EN");
        sheet.rows().stream().filter(row -> hasDate(sheet, row)).forEach(this::event);
        line("END:VCALENDAR");
        return calendar.toString();
    }

    private void event(JsonNode row) {
        String id = sheet.text(row, "id");
        String start = sheet.text(row, "start");
        String due = sheet.text(row, "due");
        LocalDate first = LocalDate.parse(start.isEmpty() ? due : start);
        LocalDate last = LocalDate.parse(due.isEmpty() ? start : due);
        String host = Objects.requireNonNullElse(URI.create(web).getHost(), "openproject");
        line("BEGIN:VEVENT");
        line("UID:work-package-" + id + "@" + host);
        line("DTSTAMP:" + MOMENT.format(now));
        line("DTSTART;VALUE=DATE:" + first.format(DateTimeFormatter.BASIC_ISO_DATE));
        // The end of an event is the first day that it no longer takes.
        line("DTEND;VALUE=DATE:" + last.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
        line("SUMMARY:" + escaped(sheet.text(row, "subject") + " (#" + id + ")"));
        line("DESCRIPTION:"
                + escaped(Stream.of("type", "status", "assignee")
                        .map(column -> sheet.text(row, column))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "))));
        line("URL:" + web + "/wp/" + id);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Lines longer than {@value #MOST_OCTETS} octets go on after a break and a space, never inside of a character. */
    private void line(String line) {
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                calendar.append("\r\n ");
                octets = 1;
            }
            calendar.append(character);
            octets += size;
        }
        calendar.append("\r\n");
    }
}
