package org.openprojectmcp.sandbox.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders HTML in a text: plain formatting is kept without its attributes, a mention becomes a link, everything else goes. */
final class HarmlessHtml implements NodeRenderer {
    private static final Set<String> KEPT = Set.of(
            "b",
            "i",
            "em",
            "strong",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "mark",
            "kbd",
            "code",
            "pre",
            "br",
            "hr",
            "p",
            "div",
            "span",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "details",
            "summary");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>");
    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(script|style|iframe|object)\\b.*?(</\\1\\s*>|\\z)|<!--.*?(-->|\\z)");
    private static final Pattern PERSON = Pattern.compile("data-id=\"(\\d{1,9})\"");

    private final HtmlWriter writer;

    HarmlessHtml(HtmlNodeRendererContext context) {
        this.writer = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(HtmlInline.class, HtmlBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof HtmlBlock block) {
            writer.line();
            writer.raw(harmless(UNSEEN.matcher(block.getLiteral()).replaceAll("")));
            writer.line();
        } else if (node instanceof HtmlInline inline) {
            writer.raw(harmless(inline.getLiteral()));
        }
    }

    private static String harmless(String html) {
        var matcher = TAG.matcher(html);
        var kept = new StringBuilder();
        var done = 0;
        while (matcher.find()) {
            kept.append(PlainText.escape(html.substring(done, matcher.start())))
                    .append(tag(
                            matcher.group(2).toLowerCase(Locale.ROOT),
                            matcher.group(1).isEmpty(),
                            matcher.group(3)));
            done = matcher.end();
        }
        return kept.append(PlainText.escape(html.substring(done))).toString();
    }

    private static String tag(String name, boolean opens, String attributes) {
        if (name.equals("mention")) {
            return opens ? mention(attributes) : "</a>";
        }
        if (!KEPT.contains(name)) {
            return "";
        }
        return (opens ? "<" : "</") + name + ">";
    }

    private static String mention(String attributes) {
        var person = PERSON.matcher(attributes);
        var group = attributes.contains("data-type=\"group\"");
        if (!person.find()) {
            return "<a>";
        }
        return "<a class=\"%s-mention op-uc-link\" href=\"/%ss/%s\">"
                .formatted(group ? "group" : "user", group ? "group" : "user", person.group(1));
    }
}
