package org.openprojectmcp.tool;

import java.util.List;

/** A prompt as {@code prompts/list} names it. */
public record Prompt(String name, String title, String description, List<Argument> arguments, List<Icon> icons) {

    public Prompt {
        arguments = List.copyOf(arguments);
        icons = List.copyOf(icons);
    }

    /** One without icons. */
    public Prompt(String name, String title, String description, List<Argument> arguments) {
        this(name, title, description, arguments, List.of());
    }

    /** An argument of a prompt; its value is always a string. */
    public record Argument(String name, String description, boolean required) {}
}
