package org.openprojectmcp.config;

/** A setting that cannot be used. The message is one line: the setting, its value unless it is a secret, and what is allowed. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one line */
    public SettingException(String message) {
        super(message);
    }

    static SettingException of(Setting setting, String value, String allowed) {
        String shown = setting.secret() ? "(a secret)" : "'" + value + "'";
        return new SettingException(
                setting.name() + " (" + setting.flag() + ") is " + shown + ", which cannot be used: " + allowed);
    }
}
