package org.openprojectmcp.shape.content.extract;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The text of OpenDocument files: texts, tables and presentations alike. Cells of a table are separated by tabs. */
final class OpenDocumentText {

    private static final String CONTENT = "content.xml";
    private static final Set<String> PARAGRAPHS = Set.of("p", "h");

    /** Sheets end in thousands of empty cells, written as one that is repeated. */
    private static final int MOST_REPEATED = 50;

    private final XMLStreamReader xml;
    private final BoundedText text;
    private int paragraphs;
    private int cells;
    private int tabs;
    private int repeated = 1;
    private boolean cellHasText;

    private OpenDocumentText(XMLStreamReader xml, BoundedText text) {
        this.xml = xml;
        this.text = text;
    }

    static void of(byte[] file, BoundedText text) throws IOException, XMLStreamException, UnreadableFileException {
        OfficeArchive archive = OfficeArchive.of(file, CONTENT::equals);
        new OpenDocumentText(archive.xml(CONTENT), text).write();
    }

    private void write() throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS -> {
                    if (paragraphs > 0) {
                        put(xml.getText());
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
    }

    private void begin(String element) throws IOException {
        if (PARAGRAPHS.contains(element)) {
            paragraphs++;
            if (cells > 0 && cellHasText) {
                put(" ");
            }
            return;
        }
        switch (element) {
            case "tab" -> put("\t");
            case "line-break" -> put("\n");
            case "s" -> put(" ".repeat(number("c")));
            case "page" -> title("[slide ", OfficeArchive.attribute(xml, "name"));
            case "table" -> title("[table ", OfficeArchive.attribute(xml, "name"));
            case "table-cell", "covered-table-cell" -> {
                cells++;
                cellHasText = false;
                repeated = number("number-columns-repeated");
            }
            default -> {}
        }
    }

    private void end(String element) throws IOException {
        if (PARAGRAPHS.contains(element)) {
            paragraphs--;
            if (cells == 0) {
                text.append('\n');
            }
            return;
        }
        switch (element) {
            case "table-cell", "covered-table-cell" -> {
                cells--;
                tabs += repeated;
                repeated = 1;
            }
            case "table-row" -> {
                tabs = 0;
                text.newLine();
            }
            default -> {}
        }
    }

    /** Tabs are written only before text: rows end with their last cell that has any. */
    private void put(String more) throws IOException {
        if (cells > 0) {
            text.append("\t".repeat(tabs));
            tabs = 0;
            cellHasText = true;
        }
        text.append(more);
    }

    private void title(String kind, @Nullable String name) throws IOException {
        if (name != null) {
            text.newLine().append(kind).append(name).append("]\n");
        }
    }

    private int number(String attribute) {
        String value = OfficeArchive.attribute(xml, attribute);
        return value != null && value.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(value), MOST_REPEATED) : 1;
    }
}
