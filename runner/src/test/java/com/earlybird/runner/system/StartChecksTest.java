package com.earlybird.runner.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartChecksTest {
    @TempDir
    Path data;

    @Test
    void a_taken_port_is_named_with_its_option() throws Exception {
        SystemOptions options = SystemOptions.onFreePorts(data, Optional.empty());
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket taken = new ServerSocket(options.gatewayPort(), 1, here)) {
            var refused = assertThrows(StartRefusedException.class, options::requireFreePorts);

            String expected =
                    "Port " + taken.getLocalPort() + " for the gateway (--port) is taken.";
            assertEquals(expected, refused.getMessage());
        }
    }

    @Test
    void one_port_cannot_serve_two() {
        SystemOptions free = SystemOptions.onFreePorts(data, Optional.empty());
        SystemOptions same = new SystemOptions(
                data,
                free.gatewayPort(),
                free.servicePorts(),
                free.kafkaPort(),
                free.controllerPort(),
                free.gatewayPort(),
                free.whatsappPort(),
                Optional.empty(),
                Size.SMALL,
                Extras.NONE);

        assertThrows(StartRefusedException.class, same::requireFreePorts);
    }

    @Test
    void a_data_directory_serves_one_system_at_a_time() {
        try (DataLock first = DataLock.take(data)) {
            var refused = assertThrows(StartRefusedException.class, () -> DataLock.take(data));
            assertTrue(refused.getMessage().contains("--data"), refused.getMessage());
        }
        DataLock.take(data).close();
    }

    @Test
    void secrets_are_made_once_and_are_for_this_user_only() throws Exception {
        Secrets first = Secrets.in(data);
        String secret = first.serviceSecret();
        String key = Files.readString(first.signingKeyFile());

        Secrets again = Secrets.in(data);

        assertEquals(secret, again.serviceSecret());
        assertEquals(key, Files.readString(again.signingKeyFile()));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(again.signingKeyFile())));
        assertEquals("RSA", algorithmOf(key));
    }

    @Test
    void a_made_up_admin_password_is_shown_once_and_kept() {
        AdminLogin first = Secrets.in(data).adminLogin(Map.of());
        AdminLogin again = Secrets.in(data).adminLogin(Map.of());

        assertTrue(first.madeUpNow());
        assertTrue(!again.madeUpNow());
        assertEquals(first.password(), again.password());
    }

    @Test
    void a_given_admin_password_is_used_and_not_kept() {
        Map<String, String> given =
                Map.of("EARLYBIRD_ADMIN_LOGIN", "a@b.in", "EARLYBIRD_ADMIN_PASSWORD", "pw");

        AdminLogin first = Secrets.in(data).adminLogin(given);
        AdminLogin later = Secrets.in(data).adminLogin(Map.of());

        assertEquals(new AdminLogin("a@b.in", Optional.of("pw"), false), first);
        assertEquals(new AdminLogin("a@b.in", Optional.empty(), false), later);
    }

    private static String algorithmOf(String pem) throws Exception {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        byte[] encoded = Base64.getDecoder().decode(body);
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(encoded))
                .getAlgorithm();
    }
}
