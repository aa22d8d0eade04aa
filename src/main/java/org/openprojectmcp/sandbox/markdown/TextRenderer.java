package org.openprojectmcp.sandbox.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders words: {@code #12} becomes a link to the work package, an address becomes a link to itself, unless both are part of one already. */
final class TextRenderer implements NodeRenderer {
    private static final Pattern LINKED =
            Pattern.compile("(?<![\\w#&/])#(\\d{1,9})\\b|(https?://[^\\s<>\"]*[^\\s<>\".,;:!?')])");
    private static final String REFERENCE = "<a class=\"issue work_package op-uc-link\" "
            + "data-hover-card-trigger-target=\"trigger\" data-hover-card-url=\"/work_packages/%1$s/hover_card\" "
            + "href=\"/work_packages/%1$s\" target=\"_top\">#%1$s</a>";

    private final HtmlWriter writer;

    TextRenderer(HtmlNodeRendererContext context) {
        this.writer = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Text.class);
    }

    @Override
    public void render(Node node) {
        var text = ((Text) node).getLiteral();
        if (insideLink(node)) {
            writer.raw(PlainText.escape(text));
            return;
        }
        var matcher = LINKED.matcher(text);
        var done = 0;
        while (matcher.find()) {
            writer.raw(PlainText.escape(text.substring(done, matcher.start())));
            writer.raw(matcher.group(1) == null ? address(matcher.group(2)) : REFERENCE.formatted(matcher.group(1)));
            done = matcher.end();
        }
        writer.raw(PlainText.escape(text.substring(done)));
    }

    private static String address(String url) {
        var escaped = PlainText.escape(url);
        return "<a href=\"" + escaped + "\" target=\"_top\" class=\"op-uc-link\">" + escaped + "</a>";
    }

    private static boolean insideLink(Node node) {
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
