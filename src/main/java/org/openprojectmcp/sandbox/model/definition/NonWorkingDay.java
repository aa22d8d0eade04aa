package org.openprojectmcp.sandbox.model.definition;

import java.time.LocalDate;
import org.openprojectmcp.sandbox.model.Row;

/** A single day nobody works on. */
public record NonWorkingDay(int id, String name, LocalDate date) implements Row {}
