package org.openprojectmcp.sandbox.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprojectmcp.sandbox.TinyInstance;

class BearerKeysTest {

    @ParameterizedTest
    @EnumSource(names = {"V16_6", "V17_1"})
    void before172AnApiKeyIsNoBearerToken(Profile profile) {
        assertThat(statusOfBearer(profile)).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(names = {"V17_4", "V17_9"})
    void laterItIs(Profile profile) {
        assertThat(statusOfBearer(profile)).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownBearerTokenIsRefusedByEveryVersion(Profile profile) {
        try (var instance = new TinyInstance(profile, TinyInstance.STATE)) {
            var reply = instance.send("GET", "/api/v3/users/me", "", "Authorization", "Bearer opapi-unknown");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("www-authenticate")).contains("error=\"invalid_token\"");
        }
    }

    private static int statusOfBearer(Profile profile) {
        try (var instance = new TinyInstance(profile, TinyInstance.STATE)) {
            return instance.send("GET", "/api/v3/users/me", "", "Authorization", "Bearer " + instance.key(WRITER))
                    .status();
        }
    }
}
