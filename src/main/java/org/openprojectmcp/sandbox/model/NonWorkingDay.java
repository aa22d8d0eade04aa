package org.openprojectmcp.sandbox.model;

import java.time.LocalDate;

/** A single day nobody works on. */
public record NonWorkingDay(int id, String name, LocalDate date) implements Row {}
