package org.openprojectmcp.shape.content.extract;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF file, page by page. */
final class PdfText {

    private PdfText() {}

    static void of(byte[] file, BoundedText text) throws IOException, UnreadableFileException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.newLine().append("[page ").append(page + " of " + pages + "]\n");
                text.append(stripper.getText(document).strip());
            }
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException("it is protected by a password");
        }
    }
}
