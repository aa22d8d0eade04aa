package org.openprojectmcp.status.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** The texts of the page in one language: {@code texts_en.properties} and its like. Immutable. */
final class Texts {

    private final Language language;
    private final Properties texts;

    private Texts(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Reads those of every language. */
    static Map<Language, Texts> read() {
        Map<Language, Texts> read = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            read.put(language, read(language));
        }
        return read;
    }

    private static Texts read(Language language) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(Resources.text("texts_" + language.tag() + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Texts(language, texts);
    }

    Language language() {
        return language;
    }

    SortedSet<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** @throws IllegalArgumentException when there is no such text */
    String get(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("texts_" + language.tag() + ".properties has no " + key);
        }
        return text;
    }

    /** A text with what stands in its braces. */
    String get(String key, Map<String, String> details) {
        String text = get(key);
        for (Map.Entry<String, String> detail : details.entrySet()) {
            text = text.replace("{" + detail.getKey() + "}", detail.getValue());
        }
        return text;
    }

    /** Those that the page itself puts together, which begin with {@code ui.}, without that. */
    ObjectNode forThePage() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String key : keys()) {
            if (key.startsWith("ui.")) {
                json.put(key.substring("ui.".length()), get(key));
            }
        }
        return json;
    }
}
