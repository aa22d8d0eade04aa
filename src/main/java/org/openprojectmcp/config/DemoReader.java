package org.openprojectmcp.config;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.openprojectmcp.sandbox.SandboxClock;
import org.openprojectmcp.sandbox.SandboxOptions.Source;
import org.openprojectmcp.sandbox.language.Language;
import org.openprojectmcp.sandbox.profile.Profile;
import org.openprojectmcp.sandbox.webhooks.Webhook;

/** Reads the settings of the embedded sandbox. */
final class DemoReader {

    private static final List<Setting> SANDBOX_ONLY = List.of(
            Setting.OPENPROJECT_SANDBOX_WORK_PACKAGES,
            Setting.OPENPROJECT_SANDBOX_CLOCK,
            Setting.OPENPROJECT_SANDBOX_SEED,
            Setting.OPENPROJECT_SANDBOX_LANGUAGE,
            Setting.OPENPROJECT_SANDBOX_WEBHOOK_URL,
            Setting.OPENPROJECT_SANDBOX_WEBHOOK_SECRET,
            Setting.OPENPROJECT_SANDBOX_VERSION);

    private final SettingValues values;

    DemoReader(SettingValues values) {
        this.values = values;
    }

    /** @throws SettingException when one cannot be used, or another OpenProject is set */
    Settings.Demo read() {
        for (Setting setting : SANDBOX_ONLY) {
            if (values.has(setting) && values.has(Setting.OPENPROJECT_URL)) {
                throw new SettingException(
                        setting.name() + " (" + setting.flag() + ") is for the embedded sandbox, which"
                                + " is not used when OPENPROJECT_URL is set; unset one of the two");
            }
        }
        OptionalLong workPackages = values.number(Setting.OPENPROJECT_SANDBOX_WORK_PACKAGES, 1, Source.Generated.MOST);
        return new Settings.Demo(
                workPackages.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) workPackages.getAsLong()),
                values.text(Setting.OPENPROJECT_SANDBOX_CLOCK)
                        .map(DemoReader::clock)
                        .orElse(Clock.systemUTC()),
                values.number(Setting.OPENPROJECT_SANDBOX_SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                values.text(Setting.OPENPROJECT_SANDBOX_LANGUAGE)
                        .map(DemoReader::language)
                        .orElse(Language.ENGLISH),
                webhook(),
                values.text(Setting.OPENPROJECT_SANDBOX_VERSION)
                        .map(DemoReader::profile)
                        .orElse(Profile.DEFAULT));
    }

    private static Language language(String value) {
        Language language = Language.of(value);
        if (language == null) {
            throw SettingException.of(Setting.OPENPROJECT_SANDBOX_LANGUAGE, value, "en or fr");
        }
        return language;
    }

    private Optional<Webhook> webhook() {
        try {
            return Optional.ofNullable(Webhook.of(
                    values.text(Setting.OPENPROJECT_SANDBOX_WEBHOOK_URL).orElse(null),
                    values.text(Setting.OPENPROJECT_SANDBOX_WEBHOOK_SECRET).orElse(null)));
        } catch (IllegalArgumentException e) {
            // the address may hold a key: it is not repeated
            throw new SettingException(
                    "OPENPROJECT_SANDBOX_WEBHOOK_URL (--openproject-sandbox-webhook-url) cannot be used: "
                            + e.getMessage());
        }
    }

    private static Clock clock(String value) {
        try {
            return SandboxClock.parse(value);
        } catch (IllegalArgumentException e) {
            throw SettingException.of(Setting.OPENPROJECT_SANDBOX_CLOCK, value, SandboxClock.FORM);
        }
    }

    private static Profile profile(String value) {
        try {
            return Profile.of(value);
        } catch (IllegalArgumentException unknown) {
            throw SettingException.of(Setting.OPENPROJECT_SANDBOX_VERSION, value, "one of " + Profile.labels());
        }
    }
}
