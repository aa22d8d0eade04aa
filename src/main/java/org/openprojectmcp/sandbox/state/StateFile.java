package org.openprojectmcp.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

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
        var name = String.valueOf(file.getFileName());
        try {
            return parse(Files.readString(file), now);
        } catch (MalformedInputException e) {
            throw new StateFault(name, "is not UTF-8");
        } catch (IOException e) {
            throw new StateFault(file.toString(), "cannot be read");
        } catch (StateFault fault) {
            throw new StateFault(name, fault.getMessage());
        }
    }

    /** The state in a JSON text. */
    public static State parse(String json, Instant now) {
        try {
            var node = JsonMapper.builder().build().readTree(json);
            if (node == null || !node.isObject()) {
                throw new StateFault("the file", "must be a JSON object");
            }
            return read(new Entry("", node), now);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new StateFault("line " + at.getLineNr() + ", column " + at.getColumnNr(), "is not JSON");
        }
    }

    /** The state in a document. */
    public static State parse(ObjectNode document, Instant now) {
        return read(new Entry("", document), now);
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
