package org.openprojectmcp.tool.testing;

/** The text of a tool file, right in every respect unless a test changes it. */
public final class ToolText {

    private final String name;
    private String description;
    private String argSchema = "{\"type\": \"object\", \"properties\": {}}";
    private String options = "";
    private String steps = step("constant", "done");
    private String hints = hints(true, false);

    private ToolText(String name) {
        this.name = name;
        this.description = "The tool " + name + ".";
    }

    /** A tool in the toolset {@code demo} that answers {@code done}. */
    public static ToolText named(String name) {
        return new ToolText(name);
    }

    public ToolText description(String text) {
        description = text;
        return this;
    }

    public ToolText argSchema(String json) {
        argSchema = json;
        return this;
    }

    /** One more option, as it is written below {@code parameters:}. */
    public ToolText option(String line) {
        options += "        " + line + "\n";
        return this;
    }

    public ToolText writes(boolean destructive) {
        hints = hints(false, destructive);
        return this;
    }

    /** Ends with a body that an expression of that language makes. */
    public ToolText answers(String language, String expression) {
        steps = step(language, expression);
        return this;
    }

    /** The steps, indented by eight spaces. */
    public ToolText steps(String yaml) {
        steps = yaml;
        return this;
    }

    private static String hints(boolean readOnly, boolean destructive) {
        return "        readOnlyHint: " + readOnly + "\n        destructiveHint: " + destructive
                + "\n        idempotentHint: false\n        openWorldHint: false\n";
    }

    private static String step(String language, String expression) {
        return "        - setBody:\n            expression:\n              " + language
                + ":\n                expression: '" + expression.replace("'", "''") + "'\n";
    }

    @Override
    public String toString() {
        return "- route:\n    id: " + name + "\n    description: |-\n" + description.indent(6)
                + "    group: demo\n    from:\n      uri: ai-tool:" + name + "\n      parameters:\n"
                + "        title: The " + name + "\n" + hints + options
                + "        argSchema: |-\n" + argSchema.indent(10)
                + "      steps:\n" + steps;
    }
}
