package org.openprojectmcp.shape.content.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Tells the numbers of a workbook that are days since 1899-12-30 from those that are numbers, by the formats of their styles.
 *
 * @param styles the numbers of the styles that show dates
 */
record CellDates(Set<String> styles) {

    static final CellDates NONE = new CellDates(Set.of());

    private static final LocalDateTime BEGIN = LocalDateTime.of(1899, 12, 30, 0, 0);

    /** 9999-12-31. */
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /** The formats of the styles of a workbook. */
    static CellDates of(XMLStreamReader xml) throws XMLStreamException {
        Set<String> formats = new HashSet<>();
        Set<String> styles = new HashSet<>();
        boolean inCells = false;
        int style = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String format = OfficeArchive.attribute(xml, "numFmtId");
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        String code = OfficeArchive.attribute(xml, "formatCode");
                        if (format != null && code != null && isDate(code)) {
                            formats.add(format);
                        }
                    }
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells && format != null && (formats.contains(format) || isBuiltIn(format))) {
                            styles.add(String.valueOf(style));
                        }
                        style += inCells ? 1 : 0;
                    }
                    default -> {}
                }
            }
        }
        return new CellDates(styles);
    }

    /** Formats that every workbook has: 14 to 17 and 22 are of dates. */
    private static boolean isBuiltIn(String format) {
        return format.matches("1[4-7]|22");
    }

    /** Whether a format names a year or a day outside of quoted text and of brackets. */
    private static boolean isDate(String code) {
        String letters = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.contains("y") || letters.contains("d");
    }

    /** A number as its style shows it: {@code 2026-11-20}, {@code 2026-11-20T08:30}; others as they are. */
    String shown(@Nullable String style, String value) {
        if (style == null || !styles.contains(style) || !value.matches("[0-9]{1,7}(\\.[0-9]{1,17})?")) {
            return value;
        }
        BigDecimal days = new BigDecimal(value);
        if (days.compareTo(LAST) >= 0) {
            return value;
        }
        long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDateTime moment = BEGIN.plus(seconds, ChronoUnit.SECONDS);
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
    }
}
