package org.openprojectmcp.openproject.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.Caller;
import org.openprojectmcp.openproject.fields.AllowedValues.Allowed;
import org.openprojectmcp.openproject.hal.SpokenDate;
import org.openprojectmcp.openproject.metadata.Metadata;
import org.openprojectmcp.openproject.names.Candidate;
import org.openprojectmcp.openproject.names.NameMatch;
import org.openprojectmcp.openproject.names.Resolution;

/**
 * From a caller's value of a custom field to the value that API v3 takes, checked by the field's format before anything is sent.
 * Thread-safe.
 */
final class ValueReader {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)\\S+");
    private static final Map<String, Boolean> WORDS = Map.of(
            "true", true, "yes", true, "t", true, "1", true, "false", false, "no", false, "f", false, "0", false);
    private static final int SHOWN_VALUES = 20;

    private final AllowedValues allowedValues;
    private final Metadata metadata;
    private final Clock clock;

    ValueReader(AllowedValues allowedValues, Metadata metadata, Clock clock) {
        this.allowedValues = allowedValues;
        this.metadata = metadata;
        this.clock = clock;
    }

    /**
     * The value to send: a link or a list of links where the field holds links, else what stands in the body.
     *
     * @throws UnfitValueException when the field cannot hold it
     */
    JsonNode read(Caller caller, CustomField field, JsonNode value) {
        return field.format().isLink() ? links(caller, field, value) : scalar(field, value);
    }

    /** The value as a filter wants it, an id for what is linked; the same checks. */
    String text(Caller caller, CustomField field, JsonNode value) {
        if (field.format().isLink()) {
            String href = allowed(caller, field, value).href();
            return href.substring(href.lastIndexOf('/') + 1);
        }
        JsonNode read = scalar(field, value);
        if (read.isBoolean()) {
            return read.booleanValue() ? "t" : "f";
        }
        return read.has("raw") ? read.path("raw").asText() : read.asText();
    }

    private JsonNode scalar(CustomField field, JsonNode value) {
        if (value.isNull()) {
            return field.format() == Format.LONG_TEXT ? raw("") : NullNode.getInstance();
        }
        if (field.format() == Format.OTHER) {
            return value;
        }
        if (value.isContainerNode()) {
            throw unfit(field, value);
        }
        String text = value.asText().strip();
        return switch (field.format()) {
            case LONG_TEXT -> raw(value.asText());
            case INTEGER -> {
                check(WHOLE.matcher(text).matches(), field, value);
                yield BigIntegerNode.valueOf(new BigInteger(text.replace("+", "")));
            }
            case NUMBER -> {
                check(NUMBER.matcher(text).matches() || value.isNumber(), field, value);
                yield DecimalNode.valueOf(value.isNumber() ? value.decimalValue() : new BigDecimal(text));
            }
            case DATE -> TextNode.valueOf(date(field, value));
            case BOOLEAN -> {
                Boolean word = WORDS.get(text.toLowerCase(Locale.ROOT));
                if (word == null) {
                    throw unfit(field, value);
                }
                yield BooleanNode.valueOf(word);
            }
            case LINK -> {
                check(ADDRESS.matcher(text).matches(), field, value);
                yield TextNode.valueOf(text);
            }
            default -> TextNode.valueOf(value.asText());
        };
    }

    private static ObjectNode raw(String text) {
        return JsonNodeFactory.instance.objectNode().put("raw", text);
    }

    private String date(CustomField field, JsonNode value) {
        String text = value.asText().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            return new SpokenDate(LocalDate.now(clock))
                    .read(text)
                    .orElseThrow(() -> unfit(field, value))
                    .toString();
        } catch (DateTimeException notInTheCalendar) {
            throw unfit(field, value);
        }
    }

    private JsonNode links(Caller caller, CustomField field, JsonNode value) {
        if (!field.multiple()) {
            check(!value.isArray() || value.size() == 1, field, value);
            JsonNode one = value.isArray() ? value.get(0) : value;
            return link(one.isNull() ? NullNode.getInstance() : href(caller, field, one));
        }
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        if (value.isArray()) {
            value.forEach(one -> links.add(link(href(caller, field, one))));
        } else if (!value.isNull()) {
            links.add(link(href(caller, field, value)));
        }
        return links;
    }

    private JsonNode href(Caller caller, CustomField field, JsonNode value) {
        return TextNode.valueOf(allowed(caller, field, value).href());
    }

    private static ObjectNode link(JsonNode href) {
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        link.set("href", href);
        return link;
    }

    private Allowed allowed(Caller caller, CustomField field, JsonNode value) {
        check(!value.isContainerNode() && !value.asText().isBlank(), field, value);
        List<Allowed> allowed = allowedValues.of(caller, field.property());
        String text = value.asText().strip();
        if (field.format() == Format.USER && text.equalsIgnoreCase("me")) {
            text = "#" + metadata.me(caller).path("id").asText();
        }
        String id = text.startsWith("#") ? text.substring(1) : text;
        for (Allowed one : allowed) {
            boolean named = one.named().candidate().name().equals(text);
            if (named || Long.toString(one.named().candidate().id()).equals(id)) {
                return one;
            }
        }
        Resolution meant = NameMatch.among(allowed.stream().map(Allowed::named).toList(), text, allowed.size(), null);
        if (meant instanceof Resolution.Found found) {
            return allowed.stream()
                    .filter(one -> one.named().candidate().id() == found.id())
                    .findFirst()
                    .orElseThrow();
        }
        throw new UnfitValueException(fault(field)
                + (meant instanceof Resolution.Ambiguous several
                        ? "\"" + value.asText() + "\" may mean more than one of its values: "
                                + listed(several.candidates())
                        : "\"" + value.asText() + "\" is not one of its values. "
                                + (allowed.isEmpty()
                                        ? "None may be chosen here"
                                        : "Allowed: "
                                                + listed(allowed.stream()
                                                        .map(one -> one.named().candidate())
                                                        .toList())))
                + ".");
    }

    private static String listed(List<Candidate> candidates) {
        String names =
                candidates.stream().limit(SHOWN_VALUES).map(Candidate::name).collect(Collectors.joining(", "));
        int more = candidates.size() - SHOWN_VALUES;
        return more > 0 ? names + " and " + more + " more" : names;
    }

    private static void check(boolean fits, CustomField field, JsonNode value) {
        if (!fits) {
            throw unfit(field, value);
        }
    }

    private static UnfitValueException unfit(CustomField field, JsonNode value) {
        return new UnfitValueException(fault(field) + value + " does not fit; give "
                + field.format().wanted() + (field.multiple() ? ", or a list of them" : "") + ", or null for none.");
    }

    private static String fault(CustomField field) {
        return "custom_fields." + field.label() + ": ";
    }
}
