package org.openprojectmcp;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.openprojectmcp.config.SettingException;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.config.SettingsReader;
import org.openprojectmcp.config.Usage;
import org.openprojectmcp.sandbox.SandboxCommand;
import org.openprojectmcp.tool.lint.LintCommand;

/** The command line: runs the server, checks route files, runs the sandbox alone. */
public final class OpenProjectMcp {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private OpenProjectMcp() {}

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        String command = words.isEmpty() ? "" : words.get(0);
        switch (command) {
            case "--help", "-h" -> System.out.print(Usage.help());
            case "--version" -> System.out.println("openproject-mcp " + Usage.version());
            case "lint" -> System.exit(LintCommand.run(words.subList(1, words.size()), System.out));
            case "sandbox" ->
                System.exit(SandboxCommand.run(words.subList(1, words.size()).toArray(String[]::new), System.out));
            default -> serve(words, System.err);
        }
    }

    /** Runs the server until the process is told to end. */
    private static void serve(List<String> flags, PrintStream err) throws Exception {
        Settings settings;
        try {
            settings = SettingsReader.read(System.getenv(), flags, home());
        } catch (SettingException wrong) {
            err.println(wrong.getMessage());
            System.exit(WRONG_USAGE);
            return;
        }
        // read by logback.xml, which is read when the first logger is made: the server's
        System.setProperty("MCP_LOG_LEVEL", settings.logLevel().name());
        try {
            Server server = Server.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
        } catch (SettingException wrong) {
            err.println(wrong.getMessage());
            System.exit(WRONG_USAGE);
        } catch (PortTakenException taken) {
            err.println(taken.getMessage());
            System.exit(FAILED);
        }
        Thread.currentThread().join();
    }

    /** The folder that holds the jar, or the one that holds the compiled classes. */
    private static Path home() throws Exception {
        URI code = OpenProjectMcp.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path parent = Path.of(code).getParent();
        return parent == null ? Path.of(".") : parent;
    }
}
