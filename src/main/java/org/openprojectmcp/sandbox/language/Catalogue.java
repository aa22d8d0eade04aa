package org.openprojectmcp.sandbox.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All texts of a language by their keys. Read once, at its first text. */
final class Catalogue {
    private static final Map<Language, Catalogue> CATALOGUES = new ConcurrentHashMap<>();
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Properties texts;

    private Catalogue(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    static Catalogue of(Language language) {
        return CATALOGUES.computeIfAbsent(language, Catalogue::read);
    }

    /**
     * A text with its values in their places.
     *
     * @throws IllegalArgumentException for a key without a text
     * @throws ArrayIndexOutOfBoundsException for a place without a value
     */
    String words(String key, Object... values) {
        var pattern = pattern(key);
        return pattern.indexOf('{') < 0
                ? pattern
                : PLACE.matcher(pattern)
                        .replaceAll(place -> Matcher.quoteReplacement(said(values[Integer.parseInt(place.group(1))])));
    }

    /** A text with its places unfilled. */
    String pattern(String key) {
        var pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language.code());
        }
        return pattern;
    }

    /** Every key that has a text. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private String said(Object value) {
        return value instanceof Text text ? text.in(language) : value.toString();
    }

    private static Catalogue read(Language language) {
        var file = "/sandbox/language/" + language.code() + ".properties";
        var texts = new Properties();
        try (var stream = Catalogue.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Catalogue(language, texts);
    }
}
