package org.openprojectmcp.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Reads a state file: definitions first, then people, then projects and what is in them. */
public final class StateFile {
    private StateFile() {}

    /**
     * The state in a file.
     *
     * @param now the time its rows get that state none
     * @throws StateFault when the file cannot be read or an entry is wrong
     */
    public static State read(Path file, Instant now) {
        try {
            return parse(Files.readString(file), now);
        } catch (IOException e) {
            throw new StateFault(file.toString(), "cannot be read");
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
        var state = new State(DefinitionReader.settings(file.at("settings")));
        new DefinitionReader(state, now).read(file);
        new PeopleReader(state, now).read(file);
        new ProjectReader(state, now).read(file);
        new WorkPackageReader(state, now).read(file);
        new HistoryReader(state, now).read(file);
        new ContentReader(state, now).read(file);
        new StorageReader(state, now).read(file);
        new BoardReader(state, now).read(file);
        var tables = state.counted();
        file.at("next_ids").node().fields().forEachRemaining(counter -> {
            var table = tables.get(counter.getKey());
            if (table != null) {
                table.countFrom(file.at("next_ids").integer(counter.getKey()));
            }
        });
        return state;
    }
}
