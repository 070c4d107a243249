package damlam;

import damlam.storage.Database;
import damlam.storage.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A PostgreSQL started once a run, with the record of its journal beside it, for as many applications as tests make.
final class OneDatabase {
    private final Path folder;
    private final CompletableFuture<Database> database;

    OneDatabase(String name) {
        try {
            folder = Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = CompletableFuture.supplyAsync(() -> EmbeddedDatabase.open(folder));
    }

    void giveTo(GenericApplicationContext context) {
        new Wiring(database).initialize(context);
        SignedInCalls.in(context);
        Map<String, Object> record = Map.of(
                "damlam.record.folder", folder.resolve("record").toString(),
                "damlam.record.key", folder.resolve("record.key").toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("record", record));
    }
}
