package org.openprojectmcp.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What was set, and the kinds of values that several settings share; a value that cannot be used is refused with one line. */
record SettingValues(Map<Setting, String> values) {

    boolean has(Setting setting) {
        return values.containsKey(setting);
    }

    Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    OptionalLong number(Setting setting, long least, long most) {
        Optional<String> text = text(setting);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // answered below, as every other value that cannot be used
        }
        throw SettingException.of(setting, text.get(), "a whole number from " + least + " to " + most);
    }

    int port(Setting setting, int byDefault) {
        return text(setting)
                .map(text -> port(setting, text, text, "a port from 1 to 65535"))
                .orElse(byDefault);
    }

    /** A port as Docker publishes it: alone, or behind an address of the machine, {@code 127.0.0.1:39127}. */
    OptionalInt publishedPort(Setting setting) {
        return text(setting).stream()
                .mapToInt(text -> port(
                        setting,
                        text,
                        text.substring(text.lastIndexOf(':') + 1),
                        "a port from 1 to 65535, with an address in front or not"))
                .findFirst();
    }

    private static int port(Setting setting, String text, String digits, String allowed) {
        int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65535) {
            throw SettingException.of(setting, text, allowed);
        }
        return port;
    }

    /** What is separated by commas. */
    Set<String> names(Setting setting) {
        return Arrays.stream(text(setting).orElse("").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    boolean flag(Setting setting) {
        String value = text(setting).orElse("false");
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw SettingException.of(setting, value, "true or false");
        }
        return value.equalsIgnoreCase("true");
    }

    <E extends Enum<E>> E oneOf(Setting setting, E[] allowed, E byDefault) {
        Optional<String> value = text(setting);
        if (value.isEmpty()) {
            return byDefault;
        }
        return Arrays.stream(allowed)
                .filter(e -> word(e).equalsIgnoreCase(value.get()))
                .findFirst()
                .orElseThrow(() -> SettingException.of(
                        setting,
                        value.get(),
                        "one of "
                                + Arrays.stream(allowed)
                                        .map(SettingValues::word)
                                        .collect(Collectors.joining(", "))));
    }

    /** How a constant is written in a setting: {@code per-user} for {@code PER_USER}; log levels in capitals. */
    private static String word(Enum<?> constant) {
        return constant instanceof Settings.LogLevel
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
