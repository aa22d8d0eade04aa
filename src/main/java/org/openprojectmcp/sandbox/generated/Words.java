package org.openprojectmcp.sandbox.generated;

import java.util.List;
import java.util.Random;

/** The words of generated rows. */
final class Words {
    static final List<String> CATEGORIES = List.of("Planning", "Construction", "Permits", "Handover");
    static final List<String> REGIONS = List.of("North", "East", "South", "West");

    private static final List<String> WHAT = List.of(
            "Waterworks",
            "Harbour bridge",
            "School extension",
            "Tram line",
            "Sewage plant",
            "Town library",
            "Fibre network",
            "Flood barrier",
            "Market hall",
            "Heating network");
    private static final List<String> PHASES = List.of(
            "Survey",
            "Concept",
            "Approval",
            "Tender",
            "Earthworks",
            "Shell",
            "Pipes",
            "Power",
            "Interior",
            "Commissioning");
    private static final List<String> VERBS = List.of(
            "Check", "Draw up", "Agree on", "Order", "Deliver", "Install", "Measure", "Document", "Repair", "Approve");
    private static final List<String> THINGS = List.of(
            "load calculation",
            "site plan",
            "noise report",
            "valve group",
            "cable route",
            "safety fence",
            "pump housing",
            "drainage layer",
            "control cabinet",
            "access road",
            "measuring point",
            "fire door");
    private static final List<String> COMPANIES =
            List.of("Brandt & Sons", "Okafor Civil", "Lindqvist", "Moreau Frères", "Tanaka Works");

    private Words() {}

    /** The name of a project: different for each number. */
    static String project(int number) {
        return WHAT.get((number - 1) % WHAT.size()) + " " + number;
    }

    static String purpose(String project) {
        return "All work for **" + project + "**, from the first survey to the handover.";
    }

    static String phase(Random random, int number) {
        return GeneratedProject.any(PHASES, random) + ", section " + number;
    }

    static String task(Random random) {
        return GeneratedProject.any(VERBS, random) + " " + GeneratedProject.any(THINGS, random) + " "
                + (1 + random.nextInt(99));
    }

    static String description(String subject) {
        return subject + ".\n\nDone when the site manager has signed it off.";
    }

    static String company(Random random) {
        return GeneratedProject.any(COMPANIES, random);
    }
}
