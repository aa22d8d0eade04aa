package org.openprojectmcp.tool.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openprojectmcp.tool.Icon;

/** Reads the option {@code icons}. Every list carries them, so that they are few and small. */
final class IconReader {

    private static final int MOST = 4;
    private static final int LONGEST = 8 << 10;
    private static final Set<String> MEMBERS = Set.of("src", "mimeType", "sizes", "theme");
    private static final Pattern SRC =
            Pattern.compile("https://[^\\s\"<>]+|data:image/[a-z0-9.+-]+;base64,[A-Za-z0-9+/]+={0,2}");
    private static final Pattern SIZE = Pattern.compile("any|[1-9]\\d{0,3}x[1-9]\\d{0,3}");
    private static final Pattern MIME_TYPE = Pattern.compile("image/[a-z0-9.+-]+");
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Options options;
    private final String option;

    IconReader(Options options, String option) {
        this.options = options;
        this.option = option;
    }

    List<Icon> read() {
        List<Icon> icons = new ArrayList<>();
        options.array(option).ifPresent(array -> {
            if (array.size() > MOST) {
                options.fault(option, "has " + array.size() + " entries", "Keep the best " + MOST + ".");
            }
            array.forEach(json -> {
                check(json);
                icons.add(icon(json));
            });
        });
        return icons;
    }

    private static Icon icon(JsonNode json) {
        List<String> sizes = new ArrayList<>();
        json.path("sizes").forEach(size -> sizes.add(size.asText()));
        return new Icon(
                json.path("src").asText(),
                json.path("mimeType").textValue(),
                sizes,
                json.path("theme").textValue());
    }

    private void check(JsonNode json) {
        json.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                options.fault(option, "has an entry with " + member, "Known are src, mimeType, sizes and theme.");
            }
        });
        String src = json.path("src").asText();
        if (src.length() > LONGEST) {
            options.fault(
                    option,
                    "has a src of " + src.length() + " characters",
                    "Use a simpler picture, at most " + LONGEST + " characters: every list of tools carries it.");
        } else if (!SRC.matcher(src).matches()) {
            options.fault(
                    option,
                    "has an entry without a src that can be used",
                    "Write {\"src\": \"https://…\"} or {\"src\": \"data:image/svg+xml;base64,…\"}.");
        }
        if (json.has("mimeType")
                && !MIME_TYPE.matcher(json.path("mimeType").asText()).matches()) {
            options.fault(option, "has a mimeType that is no image's", "Write image/png or image/svg+xml.");
        }
        if (json.has("theme") && !THEMES.contains(json.path("theme").asText())) {
            options.fault(option, "has the theme " + json.path("theme").asText(), "Write light or dark.");
        }
        checkSizes(json);
    }

    private void checkSizes(JsonNode json) {
        if (json.has("sizes") && !json.path("sizes").isArray()) {
            options.fault(option, "has sizes that are not a list", "Write \"sizes\": [\"48x48\"] or [\"any\"].");
        }
        json.path("sizes").forEach(size -> {
            if (!SIZE.matcher(size.asText()).matches()) {
                options.fault(option, "has the size " + size.asText(), "Write \"48x48\" or \"any\".");
            }
        });
    }
}
