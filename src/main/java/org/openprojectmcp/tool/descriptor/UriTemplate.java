package org.openprojectmcp.tool.descriptor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URI whose variables stand for one segment each: RFC 6570, level 1. Immutable.
 *
 * @param text the template as written, such as {@code openproject://work-package/{id}}
 */
public record UriTemplate(String text, List<String> variables, Pattern pattern) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");

    public UriTemplate {
        variables = List.copyOf(variables);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when it is not a URI with variables of level 1
     */
    public static UriTemplate of(String text) {
        List<String> variables = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        int literal = 0;
        while (variable.find()) {
            regex.append(quoted(text.substring(literal, variable.start()))).append("([^/?#]+)");
            if (variables.contains(variable.group(1))) {
                throw new IllegalArgumentException("the variable {" + variable.group(1) + "} stands in it twice");
            }
            variables.add(variable.group(1));
            literal = variable.end();
        }
        regex.append(quoted(text.substring(literal)));
        if (!text.matches("[a-z][a-z0-9+.-]*:.+")) {
            throw new IllegalArgumentException("it does not begin with a scheme such as openproject://");
        }
        return new UriTemplate(text, variables, Pattern.compile(regex.toString()));
    }

    private static String quoted(String literal) {
        if (literal.contains("{") || literal.contains("}") || literal.contains(" ")) {
            throw new IllegalArgumentException("only variables such as {id} may stand in it, and no blanks");
        }
        return Pattern.quote(literal);
    }

    /** The variables' values, decoded; empty when the URI is not one of this template. */
    public Optional<Map<String, String>> match(String uri) {
        Matcher matcher = pattern.matcher(uri);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        try {
            for (int i = 0; i < variables.size(); i++) {
                values.put(variables.get(i), decoded(matcher.group(i + 1)));
            }
        } catch (IllegalArgumentException e) {
            // A % without two hexadecimal digits: not a URI, so not one of this template.
            return Optional.empty();
        }
        return Optional.of(values);
    }

    private static String decoded(String segment) {
        // In a segment a plus is a plus; only in a form would it be a space.
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
