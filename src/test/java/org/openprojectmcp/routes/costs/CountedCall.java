package org.openprojectmcp.routes.costs;

import java.util.Arrays;
import java.util.List;
import org.openprojectmcp.sandbox.demo.DemoState;

/**
 * A call, and what it costs.
 *
 * @param login whose call it is
 * @param arguments JSON in single quotes; {@code @/id} is the member {@code id} of what the last call of {@code before} answered
 * @param requests how many requests it makes, once what seldom changes is known
 * @param answerBytes the most bytes that OpenProject answers
 * @param resultBytes the most bytes that the model gets
 * @param before calls that make what it is about, in order; they are not counted
 */
record CountedCall(
        String tool,
        String login,
        String arguments,
        int requests,
        int answerBytes,
        int resultBytes,
        List<Preparation> before) {

    private static final String BY = " by ";

    /** A call that makes what another is about. */
    record Preparation(String tool, String arguments) {

        private static Preparation of(String call) {
            int space = call.indexOf(' ');
            return new Preparation(call.substring(0, space), call.substring(space + 1));
        }
    }

    /**
     * What stands on a line, with bars between: tool (of a user of the demo, or {@code TOOL by LOGIN}), arguments, requests, bytes of the
     * answers, bytes of the result, and calls before.
     */
    static CountedCall of(String line) {
        String[] cells = line.split("\\|");
        if (cells.length < 5) {
            throw new IllegalArgumentException("a call has five cells or more: " + line);
        }
        String[] tool = cells[0].strip().split(BY);
        return new CountedCall(
                tool[0],
                tool.length > 1 ? tool[1] : DemoState.DEMO_LOGIN,
                cells[1].strip(),
                Integer.parseInt(cells[2].strip()),
                Integer.parseInt(cells[3].strip()),
                Integer.parseInt(cells[4].strip()),
                Arrays.stream(cells)
                        .skip(5)
                        .map(String::strip)
                        .map(Preparation::of)
                        .toList());
    }

    /** As a test names it. */
    @Override
    public String toString() {
        return tool + " " + arguments;
    }
}
