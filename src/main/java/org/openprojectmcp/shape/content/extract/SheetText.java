package org.openprojectmcp.shape.content.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook, sheet by sheet: a line for each row, cells separated by tabs. Dates are written as dates, hidden sheets too. */
final class SheetText {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    private final OfficeArchive archive;
    private final BoundedText text;
    private final List<String> texts;
    private final CellDates dates;

    private SheetText(OfficeArchive archive, BoundedText text) throws XMLStreamException, UnreadableFileException {
        this.archive = archive;
        this.text = text;
        this.texts = archive.has(TEXTS) ? texts(archive.xml(TEXTS)) : List.of();
        this.dates = archive.has(STYLES) ? CellDates.of(archive.xml(STYLES)) : CellDates.NONE;
    }

    static void of(byte[] file, BoundedText text) throws IOException, XMLStreamException, UnreadableFileException {
        OfficeArchive archive = OfficeArchive.of(
                file, name -> name.startsWith("xl/") && (name.endsWith(".xml") || name.endsWith(".rels")));
        SheetText reading = new SheetText(archive, text);
        for (Map.Entry<String, String> sheet : reading.sheets().entrySet()) {
            text.newLine().append("[sheet ").append(sheet.getKey()).append("]\n");
            reading.rows(archive.xml(sheet.getValue()));
        }
    }

    /** The sheets in the order of the workbook: name to file. */
    private Map<String, String> sheets() throws XMLStreamException, UnreadableFileException {
        Map<String, String> files = new HashMap<>();
        XMLStreamReader links = archive.xml(LINKS);
        while (links.hasNext()) {
            if (links.next() == XMLStreamConstants.START_ELEMENT) {
                String target = OfficeArchive.attribute(links, "Target");
                String id = OfficeArchive.attribute(links, "Id");
                if (id != null && target != null) {
                    files.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        Map<String, String> sheets = new LinkedHashMap<>();
        XMLStreamReader workbook = archive.xml(WORKBOOK);
        while (workbook.hasNext()) {
            if (workbook.next() == XMLStreamConstants.START_ELEMENT
                    && workbook.getLocalName().equals("sheet")) {
                // its other id, of no namespace, is a number that leads nowhere
                String link = relation(workbook);
                String name = OfficeArchive.attribute(workbook, "name");
                String file = link == null ? null : files.get(link);
                if (name != null && file != null && archive.has(file)) {
                    sheets.put(name, file);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new UnreadableFileException("there is no sheet in it");
        }
        return sheets;
    }

    private static @Nullable String relation(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if (sheet.getAttributeLocalName(i).equals("id") && sheet.getAttributeNamespace(i) != null) {
                return sheet.getAttributeValue(i);
            }
        }
        return null;
    }

    private static List<String> texts(XMLStreamReader xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                if (xml.getLocalName().equals("si")) {
                    current.setLength(0);
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                current.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                if (xml.getLocalName().equals("si")) {
                    texts.add(current.toString());
                }
            }
        }
        return texts;
    }

    private void rows(XMLStreamReader xml) throws IOException, XMLStreamException {
        Cell cell = new Cell("", null);
        StringBuilder value = new StringBuilder();
        boolean inValue = false;
        boolean first = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS && inValue) {
                value.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                inValue = name.equals("v") || name.equals("t");
                if (name.equals("c")) {
                    text.append(first ? "" : "\t");
                    first = false;
                    cell = Cell.of(xml);
                    value.setLength(0);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                switch (xml.getLocalName()) {
                    case "c" -> text.append(shown(cell, value.toString()));
                    case "row" -> {
                        text.append('\n');
                        first = true;
                    }
                    default -> {}
                }
            }
        }
    }

    private String shown(Cell cell, String value) {
        return switch (cell.type()) {
            case "s" ->
                value.matches("[0-9]{1,9}") && Integer.parseInt(value) < texts.size()
                        ? texts.get(Integer.parseInt(value))
                        : value;
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> dates.shown(cell.style(), value);
            default -> value;
        };
    }

    /** @param style the number of its style */
    private record Cell(String type, @Nullable String style) {
        static Cell of(XMLStreamReader xml) {
            String type = OfficeArchive.attribute(xml, "t");
            return new Cell(type == null ? "" : type, OfficeArchive.attribute(xml, "s"));
        }
    }
}
