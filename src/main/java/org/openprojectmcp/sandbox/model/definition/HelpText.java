package org.openprojectmcp.sandbox.model.definition;

import org.openprojectmcp.sandbox.model.Row;

/**
 * What an administrator explains about an attribute.
 *
 * @param attribute in snake case
 * @param scope the class it explains, such as {@code AttributeHelpText::WorkPackage}
 */
public record HelpText(int id, String attribute, String scope, String text) implements Row {}
