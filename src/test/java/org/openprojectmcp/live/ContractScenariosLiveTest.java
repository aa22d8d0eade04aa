package org.openprojectmcp.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plays the contract of API v3 against the live instance, which tells what our sandbox and it do not have in common. */
@LiveTest
class ContractScenariosLiveTest {

    private static final Path SHARED = Path.of(System.getenv().getOrDefault("OPENPROJECT_SHARED", "../shared"));
    private static final Pattern TOTAL = Pattern.compile("(?m)^all: .*level 1 ([0-9.]+)");

    /** Other states, versions and editions answer some steps otherwise. */
    private static final double LOWEST = 90;

    @Test
    void statusesAndErrorsAreThoseOfTheRecordedInstance() throws Exception {
        String keys = System.getenv().getOrDefault("OPENPROJECT_LIVE_KEYS", "");
        assumeTrue(!keys.isBlank(), "skipped: OPENPROJECT_LIVE_KEYS names no keys file (see the head of run.mjs)");
        assumeTrue(Files.exists(SHARED.resolve("contract/run.mjs")), "skipped: no contract at " + SHARED);
        LiveInstance instance = LiveInstance.ofEnvironment();
        String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        try {
            Matcher total = TOTAL.matcher(played(instance, keys, run));
            assertThat(total.find()).as("the runner prints its total").isTrue();
            assertThat(Double.parseDouble(total.group(1))).isGreaterThanOrEqualTo(LOWEST);
        } finally {
            instance.removeProjects(run);
        }
    }

    private static String played(LiveInstance instance, String keys, String run) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "node",
                SHARED.resolve("contract/run.mjs").toString(),
                "--base",
                instance.url(),
                "--keys",
                keys,
                "--compare",
                SHARED.resolve("recordings/openproject-17.1").toString(),
                "--run",
                run));
        try (Stream<Path> scenarios = Files.list(SHARED.resolve("contract/scenarios"))) {
            scenarios.map(Path::toString).sorted().forEach(command::add);
        }
        Path printed = Path.of("target/live-contract.txt");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        return Files.readString(printed, StandardCharsets.UTF_8);
    }
}
