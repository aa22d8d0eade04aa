package org.openprojectmcp.shape.content.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** What is taken out of a file of some format. The main class of a process that reads one file from its input and writes what it found. */
public enum Extraction {
    IMAGE,
    PDF,
    WORD,
    SHEET,
    SLIDES,
    OPEN_DOCUMENT;

    /** How many characters of text are taken from one file: as many mean that there may be more. */
    public static final int MOST_CHARACTERS = BoundedText.MOST;

    /** The process has written what it found. */
    public static final int DONE = 0;

    /** The process has written why the file cannot be read: half a sentence, {@code it is protected by a password}. */
    public static final int UNREADABLE = 2;

    /** @param arguments the name of a constant */
    public static void main(String[] arguments) throws IOException {
        System.exit(valueOf(arguments[0].toUpperCase(Locale.ROOT)).run(System.in.readAllBytes(), System.out));
    }

    /** Reads a file; what it does not expect it lets out, which ends the process with another status. */
    int run(byte[] file, OutputStream out) throws IOException {
        try {
            byte[] found = found(file);
            out.write(found);
            out.flush();
            return DONE;
        } catch (UnreadableFileException e) {
            out.write(e.getMessage().getBytes(StandardCharsets.UTF_8));
            out.flush();
            return UNREADABLE;
        }
    }

    private byte[] found(byte[] file) throws IOException, UnreadableFileException {
        if (this == IMAGE) {
            return ScaledImage.of(file);
        }
        BoundedText text = new BoundedText();
        try {
            write(file, text);
        } catch (BoundedText.FullException enough) {
            // the length of the text says that there is more
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new UnreadableFileException("it is damaged");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(byte[] file, BoundedText text) throws IOException, XMLStreamException, UnreadableFileException {
        switch (this) {
            case PDF -> PdfText.of(file, text);
            case WORD -> DocumentText.ofWord(file, text);
            case SHEET -> SheetText.of(file, text);
            case SLIDES -> DocumentText.ofSlides(file, text);
            case OPEN_DOCUMENT -> OpenDocumentText.of(file, text);
            case IMAGE -> throw new IllegalStateException("an image has no text");
        }
    }
}
