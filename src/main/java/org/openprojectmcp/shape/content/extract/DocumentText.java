package org.openprojectmcp.shape.content.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of Word documents, and of presentations slide by slide. Cells of a table are separated by tabs. */
final class DocumentText {

    private static final String WORD = "word/document.xml";
    private static final Pattern SLIDE = Pattern.compile("ppt/slides/slide([0-9]{1,5})\\.xml");

    private DocumentText() {}

    static void ofWord(byte[] file, BoundedText text) throws IOException, XMLStreamException, UnreadableFileException {
        write(OfficeArchive.of(file, WORD::equals).xml(WORD), text);
    }

    static void ofSlides(byte[] file, BoundedText text)
            throws IOException, XMLStreamException, UnreadableFileException {
        OfficeArchive archive =
                OfficeArchive.of(file, name -> SLIDE.matcher(name).matches());
        List<Integer> slides = new ArrayList<>();
        archive.names().forEach(name -> {
            Matcher slide = SLIDE.matcher(name);
            if (slide.matches()) {
                slides.add(Integer.valueOf(slide.group(1)));
            }
        });
        if (slides.isEmpty()) {
            throw new UnreadableFileException("there is no slide in it");
        }
        slides.sort(Comparator.naturalOrder());
        for (int slide : slides) {
            text.newLine().append("[slide ").append(slide + "]\n");
            write(archive.xml("ppt/slides/slide" + slide + ".xml"), text);
        }
    }

    private static void write(XMLStreamReader xml, BoundedText text) throws IOException, XMLStreamException {
        boolean inText = false;
        int cells = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> inText = true;
                    case "tab" -> text.append('\t');
                    case "br", "cr" -> text.append('\n');
                    case "tc" -> cells++;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> inText = false;
                    case "p" -> text.append(cells > 0 ? ' ' : '\n');
                    case "tc" -> {
                        cells--;
                        text.append('\t');
                    }
                    case "tr" -> text.append('\n');
                    default -> {}
                }
            }
        }
    }
}
