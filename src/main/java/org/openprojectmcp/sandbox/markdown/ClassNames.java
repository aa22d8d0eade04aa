package org.openprojectmcp.sandbox.markdown;

import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives the elements of user content the class names that OpenProject's pages style. */
final class ClassNames implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        var name =
                switch (tagName) {
                    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "code", "table" -> tagName;
                    case "ul", "ol" -> "list";
                    case "li" -> "list--item";
                    case "pre" -> "code-block";
                    case "a" -> "link";
                    case "img" -> "image";
                    case "thead" -> "table--head";
                    case "tr" -> "table--row";
                    case "td" -> "table--cell";
                    case "th" -> "table--cell op-uc-table--cell_head";
                    default -> null;
                };
        if (tagName.equals("a")) {
            attributes.remove("rel");
            attributes.put("target", "_top");
        }
        if (name != null) {
            attributes.merge("class", "op-uc-" + name, (given, own) -> own + " " + given);
        }
    }
}
