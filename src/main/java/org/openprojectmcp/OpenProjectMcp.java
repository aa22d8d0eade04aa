package org.openprojectmcp;

import java.nio.file.Path;
import java.util.Arrays;
import org.openprojectmcp.config.Settings;
import org.openprojectmcp.config.SettingsReader;

public final class OpenProjectMcp {

    private OpenProjectMcp() {}

    public static void main(String[] args) throws Exception {
        long t = System.nanoTime();
        Settings settings = SettingsReader.read(System.getenv(), Arrays.asList(args), Path.of("."));
        Server server = Server.start(settings);
        System.err.println("started in " + (System.nanoTime() - t) / 1_000_000);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close)); Thread.currentThread().join();
    }
}
