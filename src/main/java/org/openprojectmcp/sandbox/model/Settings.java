package org.openprojectmcp.sandbox.model;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The instance's settings, as far as API v3 shows or obeys them.
 *
 * @param attachmentMaxSize in kibibytes
 * @param startOfWeek 1 is Monday, 7 Sunday; {@code null} leaves it to the locale
 * @param semanticIds whether work packages are shown with ids such as PROJ-42, where the version knows them
 * @param newProjectRoleId the role of whoever creates a project without being an administrator
 */
public record Settings(
        Set<DayOfWeek> workingDays,
        int hoursPerDay,
        int daysPerMonth,
        List<Integer> perPageOptions,
        int maximumPageSize,
        int attachmentMaxSize,
        int journalAggregationMinutes,
        boolean projectsPublicByDefault,
        List<String> defaultModules,
        @Nullable Integer newProjectRoleId,
        boolean crossProjectRelations,
        @Nullable Integer startOfWeek,
        String currency,
        String language,
        String percentOnClose,
        @Nullable String dateFormat,
        @Nullable String timeFormat,
        boolean semanticIds) {}
