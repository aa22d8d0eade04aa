package org.openprojectmcp.status.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page: {@code status.html} with the texts of a language and the state of the moment, from which its script builds the rest. Without
 * scripts it tells what is wrong and which tools are on. Immutable.
 */
final class PageHtml {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z0-9_.]+)}}");

    private final String template = Resources.text("status.html");

    /** @param state everything, the tools too */
    String of(ObjectNode state, Texts texts) {
        String health = state.path("health").asText();
        Map<String, String> values = Map.of(
                "lang", texts.language().tag(),
                "health", health,
                "headline", Html.escape(texts.get("ui.health." + health)),
                "version", Html.escape(state.path("version").asText()),
                "state", Html.inScript(state.toString()),
                "texts", Html.inScript(texts.forThePage().toString()),
                "plain", plain(state, texts));
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.containsKey(found.group(1))
                                ? values.get(found.group(1))
                                : Html.escape(texts.get(found.group(1)))));
    }

    /** What a browser without scripts shows. */
    private static String plain(ObjectNode state, Texts texts) {
        StringBuilder html = new StringBuilder();
        paragraph(html, texts.get("page.noscript"));
        paragraph(html, state.path("message").asText());
        for (JsonNode problem : state.path("problems")) {
            paragraph(
                    html,
                    problem.path("title").asText() + " "
                            + problem.path("remedy").asText());
        }
        for (JsonNode file : state.path("faulty_route_files")) {
            paragraph(
                    html, file.path("file").asText() + ": " + file.path("fault").asText());
        }
        html.append("<ul>");
        for (JsonNode tool : state.path("mcp_tools")) {
            html.append("<li>").append(Html.escape(tool.asText())).append("</li>");
        }
        return html.append("</ul>").toString();
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>").append(Html.escape(text)).append("</p>");
    }
}
