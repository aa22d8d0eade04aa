package org.openprojectmcp.scenario.office;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.language.Language;

/** From Dana's plan on Monday to her report on Friday, with tools, prompts and resources and nothing else. */
class WeekTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromMondaysPlanToFridaysReport(Language language) throws Exception {
        try (Week week = new Week(language)) {
            week.mondayDanaPlans();
            week.tomorrow();
            week.tuesdayAnnaAndLarsWork();
            week.tomorrow();
            week.wednesdayTheModulesAreLateAgain();
            week.tomorrow();
            week.thursdayTwoOfThemChangeTheSame();
            week.tomorrow();
            week.fridayDanaReports();
        }
    }
}
