package com.earlybird.runner.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCopyTest {
    @TempDir
    Path directory;

    private Path data;

    @BeforeEach
    void someData() throws Exception {
        data = directory.resolve("data");
        Files.createDirectories(data.resolve("mongo"));
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("mongo/store"), "books");
        Files.writeString(data.resolve("logs/billing-service.log"), "lines");
        PrivateFiles.directory(data.resolve("keys"));
        PrivateFiles.create(data.resolve("keys/signing-key.pem"), "key");
    }

    @Test
    void a_copy_holds_what_lasts_and_keeps_secrets_secret() throws Exception {
        Path copy = directory.resolve("copy");

        assertEquals("books".length() + "key".length(), DataCopy.copy(data, copy));

        assertEquals("books", Files.readString(copy.resolve("mongo/store")));
        assertFalse(Files.exists(copy.resolve("logs")));
        assertEquals("rwx------", permissions(copy));
        assertEquals("rw-------", permissions(copy.resolve("keys/signing-key.pem")));
    }

    @Test
    void a_running_system_is_not_copied() {
        try (DataLock running = DataLock.take(data)) {
            assertThrows(
                    StartRefusedException.class,
                    () -> DataCopy.copy(data, directory.resolve("copy")));
        }
    }

    @Test
    void nothing_is_written_over_and_nothing_is_made_of_nothing() {
        assertThrows(StartRefusedException.class, () -> DataCopy.copy(data, data));
        assertThrows(
                StartRefusedException.class,
                () -> DataCopy.copy(directory.resolve("none"), directory.resolve("copy")));
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
