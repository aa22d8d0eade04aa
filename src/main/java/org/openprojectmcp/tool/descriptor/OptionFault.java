package org.openprojectmcp.tool.descriptor;

/**
 * Something wrong with what a file says of its tool, resource or prompt.
 *
 * @param option the option it stands in; {@code uri} for the name
 * @param line the line within the option's text, from 0
 */
public record OptionFault(String option, int line, String problem, String remedy) {}
