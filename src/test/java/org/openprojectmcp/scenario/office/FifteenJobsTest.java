package org.openprojectmcp.scenario.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.openprojectmcp.sandbox.SandboxApi;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.testing.MovingClock;

/**
 * Fifteen jobs as office people put them, done by the calls that a strong model makes: it knows no id that no answer gave it. What became
 * of each is looked up in OpenProject, and all of them together may cost so many calls and so much reading.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FifteenJobsTest {

    private static final int MOST_CALLS = 40;
    private static final int MOST_BYTES = 50_000;

    private final List<DynamicTest> jobs = new ArrayList<>();
    private Office english;
    private Office french;
    private Assistant dana;
    private Assistant danaInFrench;

    @BeforeAll
    void aMondayMorning() throws Exception {
        Instant monday = Instant.parse("2026-11-16T08:00:00Z");
        english = new Office(Language.ENGLISH, new MovingClock(monday));
        french = new Office(Language.FRENCH, new MovingClock(monday));
        dana = english.assistantOf(SandboxApi.DANA);
        danaInFrench = french.assistantOf(SandboxApi.DANA);
    }

    @AfterAll
    void goHome() {
        english.close();
        french.close();
    }

    @TestFactory
    List<DynamicTest> aDayAtTheOffice() {
        ReadingJobs reading = new ReadingJobs(english, dana);
        WritingJobs writing = new WritingJobs(english, french, dana, danaInFrench);
        job("What is on my plate?", reading::whatIsOnMyPlate);
        job("Order spare seals, under the spare parts stock, for Lars, by the 27th", writing::createThisUnderThat);
        job("Anne is away: Mei takes over what she has in the portal", writing::handWorkOver);
        job("An hour and a half with the works council today; what is it in all?", writing::logTimeAndTotalIt);
        job("What holds up release 2.1?", reading::whatBlocksTheRelease);
        job("The load test needs three days after the quiet hours are done", writing::moveADateWithALag);
        job("How does the meter rollout stand?", reading::statusReport);
        job("What did we decide about the radio modules? Add that the spare ones are packed", writing::whatWasDecided);
        job("Set up the start week of the new fitter", writing::setUpAStartWeek);
        job(
                "Close the preparation and the pilot of the second crew, but only where nothing is open",
                writing::closeATree);
        job("Delete dark mode", writing::delete);
        job("Summarise the text message gateway", reading::summarise);
        job("En français : qu'a Tomáš sur les bras, et mets le journal photo en attente", writing::inFrench);
        job("Give the alt texts to Ann K.", writing::anAmbiguousName);
        job("Who works on what in the rollout?", reading::whoWorksOnWhat);
        jobs.add(dynamicTest("all of them cost few calls and little reading", this::allTogether));
        return jobs;
    }

    private void job(String words, Executable done) {
        jobs.add(dynamicTest(words, () -> {
            int calls = calls();
            int bytes = bytes();
            done.execute();
            System.out.printf("%d calls, %d bytes read: %s%n", calls() - calls, bytes() - bytes, words);
        }));
    }

    private void allTogether() {
        System.out.printf("All fifteen jobs: %d calls, %d bytes read%n", calls(), bytes());
        assertThat(jobs).hasSize(16);
        assertThat(calls()).isBetween(15, MOST_CALLS);
        assertThat(bytes()).isLessThanOrEqualTo(MOST_BYTES);
    }

    private int calls() {
        return dana.calls() + danaInFrench.calls();
    }

    private int bytes() {
        return dana.bytes() + danaInFrench.bytes();
    }
}
