package org.openprojectmcp.sandbox.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.openprojectmcp.sandbox.access.Caller;

/**
 * What filters depend on beside the row.
 *
 * @param today the day it is in UTC
 * @param startOfWeek the first day of a week
 */
public record FilterContext(Caller caller, LocalDate today, DayOfWeek startOfWeek) {}
