package org.openprojectmcp.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openprojectmcp.sandbox.TinyInstance.WRITER;
import static org.openprojectmcp.sandbox.TinyInstance.basic;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.TinyInstance;

class CredentialsTest {

    @AutoClose
    private static final TinyInstance INSTANCE = new TinyInstance();

    private static TinyInstance.Reply me(String... headers) {
        return INSTANCE.send("GET", "/api/v3/users/me", "", headers);
    }

    @Test
    void theKeyOfAUserIsItsPasswordUnderTheNameApikey() {
        var me = me("Authorization", basic("apikey", INSTANCE.key(WRITER)));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("login").asText()).isEqualTo(WRITER);
    }

    @Test
    void withoutCredentialsOneIsAskedForThem() {
        var refused = me();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.error()).isEqualTo("Unauthenticated");
        assertThat(refused.header("www-authenticate")).startsWith("Basic");
        assertThat(refused.json().path("message").asText()).startsWith("You need to be authenticated");
    }

    @Test
    void wrongKeysNamesAndLockedUsersAreRefused() {
        for (var wrong : new String[] {
            basic("apikey", "0".repeat(64)),
            basic("APIKEY", INSTANCE.key(WRITER)),
            basic(WRITER, INSTANCE.key(WRITER)),
            basic("apikey", INSTANCE.key("gone")),
            "Basic not-base64!"
        }) {
            var refused = me("Authorization", wrong);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json().path("message").asText())
                    .isEqualTo("You did not provide the correct credentials.");
        }
    }

    @Test
    void aKeyIsNoBearerToken() {
        var refused = me("Authorization", "Bearer " + INSTANCE.key(WRITER));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("www-authenticate")).startsWith("Bearer").contains("error=\"invalid_token\"");
    }

    @Test
    void anUnknownPathIsNotToldToTheAnonymous() {
        assertThat(INSTANCE.send("GET", "/api/v3/nowhere", "").status()).isEqualTo(401);
        assertThat(INSTANCE.get(WRITER, "/api/v3/nowhere").status()).isEqualTo(404);
    }
}
