package org.openprojectmcp.shape.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/** Small files of each format, made as programs make them. */
public final class SampleFiles {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private SampleFiles() {}

    /** A page for each text. */
    public static byte[] pdf(String... pages) {
        return pdf(null, List.of(pages));
    }

    /** One that only a password opens. */
    public static byte[] protectedPdf(String text) {
        return pdf("open sesame", List.of(text));
    }

    private static byte[] pdf(@Nullable String password, List<String> pages) {
        try (PDDocument document = new PDDocument()) {
            for (String page : pages) {
                PDPage added = new PDPage();
                document.addPage(added);
                try (PDPageContentStream content = new PDPageContentStream(document, added)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(page);
                    content.endText();
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Word document of paragraphs, and a table of one row. */
    public static byte[] docx(String paragraph, String... cells) {
        StringBuilder body = new StringBuilder("<w:p><w:r><w:t>" + paragraph + "</w:t></w:r></w:p><w:tbl><w:tr>");
        for (String cell : cells) {
            body.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
        }
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:tr></w:tbl></w:body></w:document>"));
    }

    /** A sheet named Readings: a text, a number, a date and a truth value. */
    public static byte[] xlsx() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + S + "\" xmlns:r=\"" + R
                        + "\"><sheets><sheet name=\"Readings\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        files.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        files.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + S + "\"><si><t>Meter</t></si><si><r><t>Old</t></r><r><t> town</t></r></si></sst>");
        files.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + S
                        + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        files.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + S + "\"><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                        + "<row><c><v>12.5</v></c><c s=\"1\"><v>46346</v></c><c t=\"b\"><v>1</v></c></row>"
                        + "</sheetData></worksheet>");
        return zip(files);
    }

    /** A slide for each text, the last one first in the file. */
    public static byte[] pptx(String... slides) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = slides.length; i > 0; i--) {
            files.put(
                    "ppt/slides/slide" + i + ".xml",
                    "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>" + slides[i - 1]
                            + "</a:t></a:r></a:p></p:sld>");
        }
        return zip(files);
    }

    /** An OpenDocument text of one paragraph. */
    public static byte[] odt(String paragraph) {
        return zip(Map.of(
                "content.xml", "<o:body xmlns:o=\"o\" xmlns:text=\"t\"><text:p>" + paragraph + "</text:p></o:body>"));
    }

    /** An OpenDocument sheet with a row of cells, and the thousands of empty ones that programs write. */
    public static byte[] ods(String... cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append("<t:table-cell><x:p>").append(cell).append("</x:p></t:table-cell>");
        }
        return zip(Map.of(
                "content.xml",
                "<o:body xmlns:o=\"o\" xmlns:t=\"t\" xmlns:x=\"x\"><t:table t:name=\"Plan\"><t:table-row>" + row
                        + "<t:table-cell t:number-columns-repeated=\"16000\"/></t:table-row></t:table></o:body>"));
    }

    /** Files by their names. */
    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A Word document of few bytes that unpacks to many megabytes of spaces. */
    public static byte[] bomb(int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A picture with a circle on it. */
    public static byte[] image(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG of a few bytes that claims to have that many pixels. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] png = image(2, 2, "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }
}
