package org.openprojectmcp.sandbox;

import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.access.Access;
import org.openprojectmcp.sandbox.demo.DemoState;
import org.openprojectmcp.sandbox.state.StateFile;

class RoutesTest {
    @Test
    void x() throws Exception {
        var clock = java.time.Clock.systemUTC();
        var state = StateFile.parse(DemoState.empty(), clock.instant());
        var routed =
                Resources.router(new Instance(state, new Access(state), clock)).routed();
        Files.write(Path.of("/tmp/work-people/routed"), routed);
    }
}
