package org.openprojectmcp.tool.descriptor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openprojectmcp.tool.schema.Json;

/** The options of one endpoint, read one by one; what is wrong is collected, so that a file's author sees all of it at once. */
final class Options {

    private final Map<String, String> values;
    private final SchemaFolder schemas;
    private final List<OptionFault> faults = new ArrayList<>();

    Options(Map<String, String> values, SchemaFolder schemas) {
        this.values = values;
        this.schemas = schemas;
    }

    void allow(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                fault(name, "is not an option here", "Known are " + String.join(", ", new TreeSet<>(known)) + ".");
            }
        }
    }

    String required(String name, String example) {
        String value = values.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            fault(name, "is missing", "Write it below parameters:, such as \"" + name + ": " + example + "\".");
        }
        return value;
    }

    String optional(String name, String otherwise) {
        return values.getOrDefault(name, otherwise).strip();
    }

    /** What is separated by commas; nothing when the option is not there. */
    Set<String> words(String name) {
        return Arrays.stream(values.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean hint(String name) {
        String value = values.getOrDefault(name, "").strip();
        if (!value.equals("true") && !value.equals("false")) {
            fault(
                    name,
                    value.isEmpty() ? "is missing" : "is " + value,
                    "Write " + name + ": true or " + name + ": false; clients assume the worst of what is not said.");
        }
        return value.equals("true");
    }

    /** A JSON object: written in the option, or, for a schema, in the file that it names. */
    Optional<ObjectNode> object(String name) {
        String text = values.get(name);
        if (text == null) {
            return Optional.empty();
        }
        Optional<String> json = SchemaFolder.isPath(text) ? file(name, text) : Optional.of(text);
        return json.flatMap(content -> parse(name, content, SchemaFolder.isPath(text) ? text + " " : ""));
    }

    /** A JSON array that is written in the option. */
    Optional<ArrayNode> array(String name) {
        String text = values.get(name);
        if (text == null) {
            return Optional.empty();
        }
        return json(name, text, "").flatMap(json -> {
            if (json instanceof ArrayNode array) {
                return Optional.of(array);
            }
            fault(name, "is not a JSON array", "It begins with [ and ends with ].");
            return Optional.empty();
        });
    }

    private Optional<String> file(String name, String path) {
        try {
            Optional<String> text = schemas.read(path);
            if (text.isEmpty()) {
                fault(
                        name,
                        "names " + path.strip() + ", which is not there",
                        "The path counts from the routes folder.");
            }
            return text;
        } catch (IOException e) {
            fault(name, path.strip() + " cannot be read: " + e.getMessage(), "Check the file's permissions.");
            return Optional.empty();
        }
    }

    private Optional<ObjectNode> parse(String name, String text, String where) {
        return json(name, text, where).flatMap(json -> {
            if (json instanceof ObjectNode object) {
                return Optional.of(object);
            }
            fault(name, where + "is not a JSON object", "It begins with { and ends with }.");
            return Optional.empty();
        });
    }

    private Optional<JsonNode> json(String name, String text, String where) {
        try {
            return Optional.of(Json.read(text));
        } catch (JsonProcessingException e) {
            int line =
                    where.isEmpty() && e.getLocation() != null ? e.getLocation().getLineNr() - 1 : 0;
            faults.add(new OptionFault(
                    name,
                    Math.max(line, 0),
                    where + "is not JSON: " + e.getOriginalMessage(),
                    "Check quotes, commas and brackets."));
        }
        return Optional.empty();
    }

    ObjectNode objectOrEmpty(String name) {
        return object(name).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    void fault(String option, String problem, String remedy) {
        faults.add(new OptionFault(option, 0, problem, remedy));
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    void orThrow() throws InvalidDescriptorException {
        if (!faults.isEmpty()) {
            throw new InvalidDescriptorException(faults);
        }
    }
}
