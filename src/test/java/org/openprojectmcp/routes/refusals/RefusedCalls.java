package org.openprojectmcp.routes.refusals;

import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tests of all toolsets have in common: calls that are refused, before a sandbox of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RefusedCalls {

    @AutoClose
    private final RefusingSandbox sandbox = new RefusingSandbox();

    /** The calls of the toolset. */
    abstract Stream<RefusedCall> refused();

    @ParameterizedTest
    @MethodSource("refused")
    void theCallerKnowsWhyAndNothingHasChanged(RefusedCall call) {
        sandbox.refuses(call);
    }
}
