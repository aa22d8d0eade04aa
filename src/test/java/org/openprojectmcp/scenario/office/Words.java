package org.openprojectmcp.scenario.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.openprojectmcp.sandbox.language.Language;

/** What things of the demo organisation are called in the language of its people. */
final class Words {

    private final Language language;
    private final JsonNode catalogue;

    Words(Language language) throws IOException {
        this.language = language;
        if (language == Language.ENGLISH) {
            catalogue = MissingNode.getInstance();
            return;
        }
        try (InputStream file =
                Words.class.getResourceAsStream("/sandbox/demo/language/" + language.code() + ".json")) {
            catalogue = new ObjectMapper().readTree(Objects.requireNonNull(file, language.code()));
        }
    }

    Language language() {
        return language;
    }

    /** The name of a project, a version or a work package, or another text of the demo. */
    String of(String english) {
        return word("texts", english);
    }

    String status(String english) {
        return word("statuses", english);
    }

    String type(String english) {
        return word("types", english);
    }

    private String word(String kind, String english) {
        if (catalogue.isMissingNode()) {
            return english;
        }
        String word = catalogue.path(kind).path(english).asText();
        if (word.isEmpty()) {
            throw new IllegalArgumentException("the catalogue has no " + english);
        }
        return word;
    }
}
