package org.openprojectmcp.sandbox.model.content;

import org.openprojectmcp.sandbox.model.Row;

/**
 * What costs are counted in.
 *
 * @param standard whether new costs start with it
 * @param rate the price of one unit in the currency of the instance
 */
public record CostType(int id, String name, String unit, String unitPlural, boolean standard, double rate)
        implements Row {}
