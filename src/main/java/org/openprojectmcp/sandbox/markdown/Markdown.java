package org.openprojectmcp.sandbox.markdown;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders Markdown. The latest short texts are remembered, since lists show the same ones again and again. Thread-safe. */
public final class Markdown {
    private static final int MOST_REMEMBERED = 2_000;
    private static final int LONGEST_REMEMBERED = 4_000;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .softbreak("<br>\n")
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> new ClassNames())
            .nodeRendererFactory(TextRenderer::new)
            .nodeRendererFactory(HarmlessHtml::new)
            .build();
    private static final Map<String, String> REMEMBERED =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            });

    private Markdown() {}

    /** The HTML of a text; empty for a blank one. */
    public static String html(String raw) {
        if (raw.isBlank()) {
            return "";
        }
        if (raw.length() > LONGEST_REMEMBERED) {
            return rendered(raw);
        }
        var known = REMEMBERED.get(raw);
        if (known == null) {
            known = rendered(raw);
            REMEMBERED.put(raw, known);
        }
        return known;
    }

    private static String rendered(String raw) {
        try {
            return RENDERER.render(PARSER.parse(raw)).strip();
        } catch (StackOverflowError tooDeep) {
            // Thousands of nested quotes or lists are nobody's text: it is shown as it was written.
            return "<p class=\"op-uc-p\">" + PlainText.escape(raw) + "</p>";
        }
    }
}
