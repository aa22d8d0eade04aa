package org.openprojectmcp.sandbox.language;

/** Something that people read. Immutable; put into words only when it is said. */
@FunctionalInterface
public interface Text {

    /** Its words in a language. */
    String in(Language language);

    /**
     * A text of the catalogue.
     *
     * @param key such as {@code label.subject}
     * @param values what stands in place of <code>{0}</code>, <code>{1}</code> and so on; a text among them is said in the same language
     */
    static Text of(String key, Object... values) {
        return language -> Catalogue.of(language).words(key, values);
    }

    /** What is the same in every language: a name that somebody gave, or words that OpenProject does not translate. */
    static Text verbatim(String words) {
        return language -> words;
    }

    /** Its words in the language that this thread speaks. */
    default String words() {
        return in(Language.current());
    }
}
