package org.openprojectmcp.shape.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Bytes as text. A byte order mark decides; else what is valid UTF-8 is that; else every other byte being zero means UTF-16; what is left is
 * read as windows-1252, which has a character for nearly every byte.
 *
 * @param charset what the bytes were read as
 * @param damaged whether bytes had to be replaced, since they are no characters in {@code charset}
 */
record PlainText(String text, Charset charset, boolean damaged) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 1000;

    private static final List<Mark> MARKS = List.of(
            new Mark(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8),
            new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}, Charset.forName("UTF-32LE")),
            new Mark(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF}, Charset.forName("UTF-32BE")),
            new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE),
            new Mark(new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE));

    private record Mark(byte[] bytes, Charset charset) {
        boolean begins(byte[] file) {
            return file.length >= bytes.length
                    && ByteBuffer.wrap(file, 0, bytes.length).equals(ByteBuffer.wrap(bytes));
        }
    }

    /** The text of a file. */
    static PlainText of(byte[] file) {
        for (Mark mark : MARKS) {
            if (mark.begins(file)) {
                return decoded(
                        ByteBuffer.wrap(file, mark.bytes().length, file.length - mark.bytes().length), mark.charset());
            }
        }
        Optional<Charset> wide = wide(file);
        if (wide.isPresent()) {
            return decoded(ByteBuffer.wrap(file), wide.get());
        }
        PlainText usual = decoded(ByteBuffer.wrap(file), StandardCharsets.UTF_8);
        return usual.damaged() ? decoded(ByteBuffer.wrap(file), WINDOWS) : usual;
    }

    /** Two bytes a character: most text has a zero in every other place, and text of one byte a character has none. */
    private static Optional<Charset> wide(byte[] file) {
        int pairs = Math.min(file.length, SAMPLE) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += file[2 * i] == 0 ? 1 : 0;
            second += file[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs > 0 && second * 2 > pairs && first == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return pairs > 0 && first * 2 > pairs && second == 0
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static PlainText decoded(ByteBuffer bytes, Charset charset) {
        try {
            return new PlainText(charset.newDecoder().decode(bytes.duplicate()).toString(), charset, false);
        } catch (CharacterCodingException damaged) {
            return new PlainText(replaced(bytes, charset), charset, true);
        }
    }

    private static String replaced(ByteBuffer bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(bytes.duplicate())
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a decoder that replaces does not fail", e);
        }
    }
}
