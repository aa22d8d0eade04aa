package org.openprojectmcp.sandbox.state.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.state.State;

/** Reads a state file: definitions first, then people, then projects and what is in them. */
public final class StateFile {
    /** What no instance is without. */
    private static final List<String> SECTIONS =
            List.of("settings", "statuses", "types", "priorities", "roles", "users");

    private StateFile() {}

    /**
     * The state in a file.
     *
     * @param now the time its rows get that state none
     * @throws StateFault when the file cannot be read or an entry is wrong
     */
    public static State read(Path file, Instant now) {
        return read(file, now, null);
    }

    /**
     * The state in a file, speaking a language of its own.
     *
     * @param language replaces the usual one of the instance, also for users who have that; {@code null} leaves it
     */
    public static State read(Path file, Instant now, @Nullable Language language) {
        var name = String.valueOf(file.getFileName());
        try {
            return parse(Files.readString(file), now, language);
        } catch (MalformedInputException e) {
            throw new StateFault(name, "is not UTF-8");
        } catch (IOException e) {
            throw new StateFault(file.toString(), "cannot be read");
        } catch (StateFault fault) {
            throw fault.in(name);
        }
    }

    /** The state in a JSON text. */
    public static State parse(String json, Instant now) {
        return parse(json, now, null);
    }

    /** The state in a JSON text, speaking a language of its own or, with {@code null}, that of the text. */
    public static State parse(String json, Instant now, @Nullable Language language) {
        try {
            if (!(JsonMapper.builder().build().readTree(json) instanceof ObjectNode document)) {
                throw new StateFault("the file", "must be a JSON object");
            }
            return parse(document, now, language);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new StateFault("line " + at.getLineNr() + ", column " + at.getColumnNr(), "is not JSON");
        }
    }

    /** The state in a document. */
    public static State parse(ObjectNode document, Instant now) {
        return read(new Entry("", document), now);
    }

    /** The state in a document, which is changed to speak a language of its own; {@code null} leaves it. */
    public static State parse(ObjectNode document, Instant now, @Nullable Language language) {
        if (language != null) {
            speak(document, language);
        }
        return parse(document, now);
    }

    private static void speak(ObjectNode document, Language language) {
        if (document.path("settings") instanceof ObjectNode settings) {
            var former = settings.path("default_language").asText("en");
            settings.put("default_language", language.code());
            for (var user : document.path("users")) {
                if (user instanceof ObjectNode row
                        && former.equals(row.path("language").asText(former))) {
                    row.put("language", language.code());
                }
            }
        }
    }

    private static State read(Entry file, Instant now) {
        for (var section : SECTIONS) {
            if (!file.at(section).present()) {
                throw file.at(section).fault("is missing");
            }
        }
        var state = new State(DefinitionReader.settings(file.object("settings")));
        new DefinitionReader(state, now).read(file);
        new PeopleReader(state, now).read(file);
        new ProjectReader(state, now).read(file);
        new WorkPackageReader(state, now).read(file);
        new HistoryReader(state, now).read(file);
        new ContentReader(state, now).read(file);
        new StorageReader(state, now).read(file);
        new BoardReader(state, now).read(file);
        var counters = file.object("next_ids");
        state.counted().forEach((name, table) -> table.countFrom(counters.integer(name, 1)));
        return state;
    }
}
