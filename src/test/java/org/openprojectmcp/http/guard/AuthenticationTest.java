package org.openprojectmcp.http.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprojectmcp.config.Secret;
import org.openprojectmcp.config.Settings;

class AuthenticationTest {

    private final Authentication guarded = new Authentication(Settings.Auth.SHARED, new Secret("token-1"));
    private final Authentication perUser = new Authentication(Settings.Auth.PER_USER, null);

    @Test
    void withoutAnAccessTokenEverybodyIsLetIn() {
        Authentication open = new Authentication(Settings.Auth.SHARED, null);

        assertThat(open.admit(null, null)).isEqualTo(new Admission.Admitted(null));
        assertThat(open.admit("Bearer anything", "key")).isEqualTo(new Admission.Admitted(null));
    }

    @Test
    void theAccessTokenOpensTheDoor() {
        assertThat(guarded.admit("Bearer token-1", null)).isEqualTo(new Admission.Admitted(null));
        assertThat(guarded.admit("bearer  token-1 ", null)).isEqualTo(new Admission.Admitted(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer token-2", "Bearer token-11", "Basic token-1", "token-1"})
    void anythingElseDoesNot(String authorization) {
        assertThat(guarded.admit(authorization, "token-1")).isInstanceOfSatisfying(Admission.Refused.class, refused -> {
            assertThat(refused.challenge()).startsWith("Bearer ");
            assertThat(refused.message()).contains("Authorization: Bearer");
        });
    }

    @Test
    void aCallersKeyMayComeInThreeWays() {
        String basic = Base64.getEncoder().encodeToString("apikey:key-1".getBytes(StandardCharsets.UTF_8));

        assertThat(key(perUser.admit(null, "key-1"))).isEqualTo("key-1");
        assertThat(key(perUser.admit("Bearer key-1", null))).isEqualTo("key-1");
        assertThat(key(perUser.admit("Basic " + basic, null))).isEqualTo("key-1");
        assertThat(key(perUser.admit("Bearer gateway", "key-1"))).isEqualTo("key-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic !!!", "Basic bm8tY29sb24=", "Basic dXNlcjprZXk=", "Bearer a\nb", "Digest x"})
    void withoutAKeyTheCallerIsToldWhatToSend(String authorization) {
        assertThat(perUser.admit(authorization, null))
                .isInstanceOfSatisfying(Admission.Refused.class, refused -> assertThat(refused.message())
                        .contains(Authentication.API_KEY_HEADER)
                        .contains("Basic"));
    }

    @Test
    void anAccessTokenHasNoMeaningWhereCallersBringKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Authentication(Settings.Auth.PER_USER, new Secret("token-1")));
    }

    private static @Nullable String key(Admission admission) {
        return admission instanceof Admission.Admitted admitted && admitted.credentials() != null
                ? admitted.credentials().apiKey().value()
                : null;
    }
}
