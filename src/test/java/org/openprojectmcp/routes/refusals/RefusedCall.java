package org.openprojectmcp.routes.refusals;

import java.util.List;

/**
 * A call that cannot be done.
 *
 * @param login who makes it
 * @param arguments JSON with single quotes
 * @param told what the answer says, piece by piece
 * @param previewed whether a preview knows it too; some things OpenProject tells only at the write
 */
record RefusedCall(String login, String tool, String arguments, List<String> told, boolean previewed) {

    /** By Dana Reyes, who administers the project of the meters and is a member of the others. */
    static RefusedCall of(String tool, String arguments, String... told) {
        return new RefusedCall("dana.reyes", tool, arguments, List.of(told), true);
    }

    /** By Priya Nair, who only reads the project of the meters. */
    static RefusedCall byReader(String tool, String arguments, String... told) {
        return new RefusedCall("priya.nair", tool, arguments, List.of(told), true);
    }

    RefusedCall as(String somebody) {
        return new RefusedCall(somebody, tool, arguments, told, previewed);
    }

    RefusedCall onlyAtTheWrite() {
        return new RefusedCall(login, tool, arguments, told, false);
    }

    String asPreview() {
        return arguments.replaceFirst("\\{", "{'preview': true" + (arguments.equals("{}") ? "" : ", "));
    }

    @Override
    public String toString() {
        return tool + " " + (arguments.length() > 80 ? arguments.substring(0, 80) + "…" : arguments) + " by " + login;
    }
}
