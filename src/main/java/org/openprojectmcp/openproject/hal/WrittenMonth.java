package org.openprojectmcp.openproject.hal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates with the month in letters, in English or French; with the year, for without it two days could be meant. Pure functions. */
final class WrittenMonth {

    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th|er)\\b");

    private static final List<DateTimeFormatter> FORMATS = Stream.of(
                    "d MMMM uuuu", "d MMM uuuu", "MMMM d uuuu", "MMM d uuuu")
            .flatMap(pattern -> Stream.of(Locale.ENGLISH, Locale.FRENCH).map(locale -> format(pattern, locale)))
            .toList();

    private WrittenMonth() {}

    static Optional<LocalDate> read(String text) {
        String plain = ORDINAL.matcher(text).replaceAll("$1").replace(",", "").replace("the ", "");
        return FORMATS.stream().flatMap(format -> parse(plain, format).stream()).findFirst();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
