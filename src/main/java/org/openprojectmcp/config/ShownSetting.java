package org.openprojectmcp.config;

import org.jspecify.annotations.Nullable;

/**
 * A setting as anybody may see it.
 *
 * @param given whether it was set
 * @param value as it was written; {@code null} for a secret and for what was not set
 */
public record ShownSetting(Setting setting, boolean given, @Nullable String value) {

    static ShownSetting of(Setting setting, @Nullable String value) {
        return new ShownSetting(setting, value != null, setting.secret() ? null : value);
    }
}
