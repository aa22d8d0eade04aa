package org.openprojectmcp.sandbox.query;

import java.util.List;

/**
 * One filter of a request.
 *
 * @param name the filter's name as it was sent
 */
public record Clause(String name, String operator, List<String> values) {}
