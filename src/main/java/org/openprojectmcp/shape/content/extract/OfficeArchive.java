package org.openprojectmcp.shape.content.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML files inside of an office file. What unpacks to more than {@value #MOST_BYTES} bytes, or to too many files, is not read. */
final class OfficeArchive {

    static final int MOST_BYTES = 60_000_000;

    private static final int MOST_ENTRIES = 10_000;
    private static final int CHUNK = 16_384;

    private final Map<String, byte[]> entries;

    private OfficeArchive(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /**
     * Unpacks what is wanted; the rest is skipped, which unpacks it too and counts likewise.
     *
     * @throws UnreadableFileException when it is no archive, or too large unpacked
     */
    static OfficeArchive of(byte[] file, Predicate<String> wanted) throws IOException, UnreadableFileException {
        Map<String, byte[]> entries = new HashMap<>();
        int count = 0;
        long bytes = 0;
        byte[] chunk = new byte[CHUNK];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_ENTRIES) {
                    throw new UnreadableFileException("it holds more than " + MOST_ENTRIES + " files");
                }
                var content = wanted.test(entry.getName()) ? new ByteArrayOutputStream() : null;
                for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        throw new UnreadableFileException(
                                "unpacked it is larger than " + MOST_BYTES / 1_000_000 + " MB");
                    }
                    if (content != null) {
                        content.write(chunk, 0, read);
                    }
                }
                if (content != null) {
                    entries.put(entry.getName(), content.toByteArray());
                }
            }
        }
        if (count == 0) {
            throw new UnreadableFileException("it is damaged, or not of the format that its name says");
        }
        return new OfficeArchive(entries);
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The names of all that was unpacked. */
    Iterable<String> names() {
        return entries.keySet();
    }

    /**
     * Reads one of the files from its beginning.
     *
     * @throws UnreadableFileException when there is no such file
     */
    XMLStreamReader xml(String name) throws XMLStreamException, UnreadableFileException {
        byte[] content = entries.get(name);
        if (content == null) {
            throw new UnreadableFileException("it is damaged, or not of the format that its name says");
        }
        return factory().createXMLStreamReader(new ByteArrayInputStream(content));
    }

    /** Nothing outside of the file is read, and no entities are unfolded. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The value of an attribute, whatever its namespace; {@code null} when it is not there. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
