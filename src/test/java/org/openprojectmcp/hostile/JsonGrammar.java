package org.openprojectmcp.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Writes JSON values that are valid and unpleasant, and damages bytes. Each instance belongs to one thread. */
final class JsonGrammar {

    private static final int MAX_DEPTH = 6;
    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1.5",
            "1e308",
            "1e400",
            "-1e-400",
            "9007199254740993",
            "9223372036854775808",
            "123456789012345678901234567890",
            "\"\"",
            "\" \"",
            "\"2.0\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202e\\ufeff\"",
            "\"../../etc/passwd\"",
            "\"${header.x} {{x}} #{x}\"",
            "\"\\\"}{][\"",
            "\"<script>\"",
            "\"line\\r\\ndata: x\\r\\n\\r\\n\"",
            "\"' OR 1=1 --\"",
            "\"ｆｕｌｌ ｗｉｄｔｈ 🏳️‍🌈\"");
    private static final List<String> NAMES =
            List.of("", "a", "id", "name", "method", "params", "_meta", "__proto__", "$ref", "CamelHttpUri", "\\u0000");

    private final Random random;

    JsonGrammar(Random random) {
        this.random = random;
    }

    String value() {
        return value(0);
    }

    /** An array or object of as many levels. */
    static String nested(int levels, boolean closed) {
        return "{\"a\":[".repeat(levels / 2) + (closed ? "]}".repeat(levels / 2) : "");
    }

    /** The same bytes with one thing wrong: cut, doubled, changed or torn. */
    byte[] damaged(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(6)) {
            case 0 -> {} // the rest is missing
            case 1 -> out.write(bytes, at + 1, bytes.length - at - 1);
            case 2 -> {
                out.write(bytes[at] ^ 1 << random.nextInt(8));
                out.write(bytes, at + 1, bytes.length - at - 1);
            }
            case 3 -> out.write(bytes, 0, bytes.length);
            case 4 -> {
                out.writeBytes(new byte[] {(byte) 0xC0, (byte) 0xAF, (byte) 0xED, (byte) 0xA0});
                out.write(bytes, at, bytes.length - at);
            }
            default -> {
                out.writeBytes("[{\"\\:,".substring(random.nextInt(7)).getBytes(ISO_8859_1));
                out.write(bytes, at, bytes.length - at);
            }
        }
        return out.toByteArray();
    }

    /** What is no JSON, or hardly. */
    byte[] rubbish() {
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> bytes(random.nextInt(300));
            case 2 -> "[".repeat(1 + random.nextInt(3_000)).getBytes(UTF_8);
            case 3 -> nested(2 + random.nextInt(600), random.nextBoolean()).getBytes(UTF_8);
            case 4 -> ("\ufeff" + value()).getBytes(UTF_8);
            case 5 -> value().getBytes(UTF_16);
            case 6 -> (value() + value()).getBytes(UTF_8);
            default -> ("9".repeat(1 + random.nextInt(400))).getBytes(UTF_8);
        };
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String value(int depth) {
        if (depth >= MAX_DEPTH || random.nextInt(3) > 0) {
            return random.nextInt(60) == 0
                    ? '"' + "x".repeat(random.nextInt(20_000)) + '"'
                    : SCALARS.get(random.nextInt(SCALARS.size()));
        }
        boolean object = random.nextBoolean();
        StringBuilder text = new StringBuilder(object ? "{" : "[");
        for (int i = random.nextInt(4); i > 0; i--) {
            if (object) {
                text.append('"').append(NAMES.get(random.nextInt(NAMES.size()))).append("\":");
            }
            text.append(value(depth + 1)).append(i > 1 ? "," : "");
        }
        return text.append(object ? '}' : ']').toString();
    }
}
