package org.openprojectmcp.openproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprojectmcp.openproject.OpenProjectOptions.Limits;
import org.openprojectmcp.testing.StubUpstream;
import org.openprojectmcp.testing.WayOut;

class TrustTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpsServer server;

    @SuppressWarnings("NullAway.Init")
    private URI uri;

    @BeforeEach
    void start() throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "san=ip:127.0.0.1");
        keytool("-exportcert", "-keystore", keys.toString(), "-rfc", "-file", caFile().toString());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> StubUpstream.json(exchange, 200, "{\"id\":1}"));
        server.start();
        uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anUnknownCertificateIsRefusedAndTheRemedyNamed() {
        try (WayOut out = new WayOut(OpenProjectOptions.of(uri, null))) {
            assertThatThrownBy(() -> out.request("GET", "/users/me", Map.of(), null))
                    .isInstanceOf(OpenProjectException.class)
                    .hasMessageContaining("OPENPROJECT_CA_FILE");
        }
    }

    @Test
    void aCertificateOfTheCaFileIsTrusted() {
        var options = new OpenProjectOptions(uri, null, null, caFile(), Limits.DEFAULT);
        try (WayOut out = new WayOut(options)) {
            assertThat(out.request("GET", "/users/me", Map.of(), null)
                            .path("id")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void aFileWithoutCertificatesStopsTheStart() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatThrownBy(() -> new WayOut(new OpenProjectOptions(uri, null, null, empty, Limits.DEFAULT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty.pem");
    }

    private Path caFile() {
        return folder.resolve("ca.pem");
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", "changeit", "-storetype", "PKCS12", "-alias", "test"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
