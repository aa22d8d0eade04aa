package org.openprojectmcp.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openprojectmcp.sandbox.SandboxClock;
import org.openprojectmcp.sandbox.profile.Profile;

/**
 * Every setting of the server: the environment variable that is this constant's name, and the flag that overrides it. {@code --help}
 * and {@code docs/reference/settings.md} are made from this list.
 */
public enum Setting {
    OPENPROJECT_URL(
            "URL",
            "Where OpenProject is, as its users open it: https://openproject.example.com, with the path if it has one.",
            "none: the embedded sandbox with its demo data"),
    OPENPROJECT_API_KEY(
            "KEY",
            "The API key that calls use when MCP_AUTH is shared (OpenProject: My account, Access tokens). On a command line"
                    + " other users of the machine can read it: prefer the environment.",
            "none; needed with OPENPROJECT_URL unless MCP_AUTH is per-user"),
    OPENPROJECT_HOST_HEADER(
            "HOST",
            "The Host header for OpenProject when its address differs from its configured host name, as inside a container"
                    + " network.",
            "the host of OPENPROJECT_URL"),
    OPENPROJECT_CA_FILE(
            "FILE",
            "A PEM file with certificates to trust beside the ones of the JDK, for an OpenProject with an own authority.",
            "none"),
    OPENPROJECT_SANDBOX_VERSION(
            "VERSION",
            "Which OpenProject the embedded sandbox answers as: " + Profile.labels() + ".",
            Profile.DEFAULT.label()),
    OPENPROJECT_SANDBOX_WORK_PACKAGES(
            "NUMBER",
            "How many work packages the embedded sandbox has, for tests of scale: beside the demo data as many are generated as are missing.",
            "those of the demo data"),
    OPENPROJECT_SANDBOX_CLOCK(
            "TIME", "The clock of the embedded sandbox: " + SandboxClock.FORM + ".", "the time of the machine"),
    OPENPROJECT_SANDBOX_SEED(
            "NUMBER",
            "Makes the keys of the embedded sandbox and what is generated the same at every start with this number.",
            "other keys at each start"),
    OPENPROJECT_SANDBOX_LANGUAGE(
            "LANGUAGE",
            "en or fr: the language of the embedded sandbox, of its messages as of its demo data. Users with a language of their own have messages in that one.",
            "en"),
    OPENPROJECT_SANDBOX_WEBHOOK_URL(
            "URL",
            "Where the embedded sandbox posts what happens in it, as OpenProject's outgoing webhooks do.",
            "nothing is posted"),
    OPENPROJECT_SANDBOX_WEBHOOK_SECRET(
            "SECRET",
            "What the bodies of these webhooks are signed with, in the header X-OP-Signature.",
            "no signature"),
    MCP_HOST("HOST", "The address that the MCP port and the status port listen on.", "127.0.0.1"),
    MCP_PORT("PORT", "The port for MCP clients.", "39127"),
    MCP_STATUS_PORT("PORT", "The port for health, metrics and the status page.", "39128"),
    MCP_EXTERNAL_PORT(
            "PORT",
            "The port under which MCP clients find the MCP port when it is mapped, as by Docker, with an address in front or not: the"
                    + " status page names it in the client configurations.",
            "MCP_PORT"),
    MCP_ROUTES("FOLDER", "The folder whose route files are served.", "routes, beside the jar or in the working folder"),
    MCP_ROUTES_OVERLAY(
            "FOLDER",
            "A folder of your own route files, used besides those of MCP_ROUTES and in the place of those of the same path. It may be made later.",
            "none; /data/routes in the container"),
    MCP_LOG_LEVEL("LEVEL", "ERROR, WARN, INFO, DEBUG or TRACE.", "INFO"),
    MCP_REPLY(
            "KIND",
            "auto: a tool call answers over SSE when the client accepts it; json: as JSON wherever the protocol allows.",
            "auto"),
    MCP_CONFIRM(
            "POLICY",
            "Which calls are shown and confirmed before they write: off, destructive (those that delete) or all (every write).",
            "destructive"),
    MCP_AUTH(
            "WAY",
            "shared: every call uses OPENPROJECT_API_KEY; per-user: each caller sends an own key, in X-OpenProject-Api-Key or"
                    + " Authorization.",
            "shared"),
    MCP_TOOLSETS(
            "NAMES",
            "The toolsets that are on, separated by commas: default (those tools of every toolset that most work needs), all, or"
                    + " names of docs/reference/tools.md. A caller can ask for fewer in X-MCP-Toolsets.",
            "default"),
    MCP_TOOLS(
            "NAMES",
            "Single tools that are on besides those of MCP_TOOLSETS, separated by commas. A caller can ask for fewer in X-MCP-Tools.",
            "none"),
    MCP_EXCLUDE_TOOLS(
            "NAMES",
            "Tools that are off whatever the other settings say, separated by commas. A caller can exclude more in"
                    + " X-MCP-Exclude-Tools.",
            "none"),
    MCP_READ_ONLY(
            "BOOLEAN", "true: every tool that writes is off. A caller can ask for that in X-MCP-Readonly.", "false"),
    MCP_API_GET(
            "PATHS",
            "Paths of API v3 that the tool api_get may read as they are, separated by commas: /statuses,/work_packages/*,/queries/**"
                    + " (* stands for one segment, ** at the end for all that follows). Turns the tool on.",
            "none: the tool is off"),
    MCP_UPLOAD_FOLDER(
            "FOLDER",
            "A folder whose files the tool upload_attachment may attach by their path, beside those that callers send. Nothing outside of"
                    + " it is read, links are not followed; every caller can attach every file in it.",
            "none: callers send the files"),
    MCP_DOWNLOAD_HOSTS(
            "HOSTS",
            "Hosts that attachments may be fetched from when OpenProject keeps them elsewhere, as in S3, separated by commas:"
                    + " bucket.s3.eu-central-1.amazonaws.com, *.example.com. No key is sent there.",
            "none: OpenProject's own host"),
    MCP_ACCESS_TOKEN(
            "TOKEN",
            "What callers must send as Authorization: Bearer when MCP_AUTH is shared. Set it whenever MCP_HOST is reachable"
                    + " for others.",
            "none"),
    MCP_SECRET(
            "SECRET",
            "What the server signs and seals with what clients keep for it: session ids, and the state of calls that wait for an answer."
                    + " At least 32 characters (openssl rand -hex 32); the same for all replicas. When it changes, open sessions end.",
            "made from OPENPROJECT_API_KEY and MCP_ACCESS_TOKEN; with neither a new one at each start, with which open sessions end;"
                    + " a fixed one for the embedded sandbox");

    private final String placeholder;
    private final String meaning;
    private final String whenAbsent;

    Setting(String placeholder, String meaning, String whenAbsent) {
        this.placeholder = placeholder;
        this.meaning = meaning;
        this.whenAbsent = whenAbsent;
    }

    /** What stands for the value in a usage text. */
    public String placeholder() {
        return placeholder;
    }

    /** What the setting does, in one or two sentences. */
    public String meaning() {
        return meaning;
    }

    /** The default, or what holds when the setting is absent. */
    public String whenAbsent() {
        return whenAbsent;
    }

    /** The flag: {@code --status-port} for {@code MCP_STATUS_PORT}, {@code --openproject-url} for {@code OPENPROJECT_URL}. */
    public String flag() {
        String stem = name().startsWith("MCP_") ? name().substring("MCP_".length()) : name();
        return "--" + stem.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the value is a secret, which no message may show. */
    public boolean secret() {
        // the address of a webhook often holds a key
        return this == OPENPROJECT_API_KEY
                || this == OPENPROJECT_SANDBOX_WEBHOOK_URL
                || this == OPENPROJECT_SANDBOX_WEBHOOK_SECRET
                || this == MCP_ACCESS_TOKEN
                || this == MCP_SECRET;
    }

    /** The setting that a flag sets, if it is one. */
    static Optional<Setting> ofFlag(String flag) {
        return Arrays.stream(values()).filter(s -> s.flag().equals(flag)).findFirst();
    }
}
