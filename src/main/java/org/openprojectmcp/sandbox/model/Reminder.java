package org.openprojectmcp.sandbox.model;

import java.time.Instant;

/** A time at which a user wants to be reminded of a work package. */
public record Reminder(int id, int userId, int workPackageId, Instant remindAt, String note) implements Row {}
