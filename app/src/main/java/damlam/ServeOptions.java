package damlam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// The command line of `damlam serve`.
///
/// @param demo whether the data folder is filled with the fictional demonstration
/// @param port the port to listen on, 0 for any that is free
/// @param data the data folder of the server's own PostgreSQL
/// @param url a PostgreSQL of one's own instead; null for the server's own
record ServeOptions(
        boolean demo, int port, Path data, @Nullable String url) {
    private static final String USAGE = "damlam serve [--demo] [--port 8080] [--data DIR] [--db URL]";

    /// @throws IllegalArgumentException if an option is unknown or its value is missing; the
    ///     message says which
    static ServeOptions parse(String... args) {
        boolean demo = false;
        int port = 8080;
        Path data = null;
        String url = null;
        Iterator<String> words = List.of(args).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--demo" -> demo = true;
                case "--port" -> port = port(value(word, words));
                case "--data" -> data = Path.of(value(word, words));
                case "--db" -> url = value(word, words);
                default -> throw new IllegalArgumentException("Unknown option '" + word + "'. Usage: " + USAGE);
            }
        }
        Path folder = data != null ? data : home().resolve(demo ? "data/demo" : "data/office");
        return new ServeOptions(demo, port, folder.toAbsolutePath(), url);
    }

    /// The folder of the script, which keeps the data of those who name no folder; else the one
    /// where one is.
    private static Path home() {
        return Path.of(System.getProperty("damlam.home", ""));
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException("Option " + option + " needs a value. Usage: " + USAGE);
        }
        return words.next();
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port needs a number from 0 to 65535, was '" + value + "'", e);
        }
        throw new IllegalArgumentException("--port needs a number from 0 to 65535, was '" + value + "'");
    }

    /// Sessions are for nobody's eyes but the server's. Where the data folder cannot be used they
    /// lie apart, and the database says what is wrong with it.
    private String sessions() {
        Path folder = data.resolve("sessions");
        try {
            Files.createDirectories(data);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder.toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    /// What the command line says holds, whatever `application.properties` says.
    void override(ConfigurableApplicationContext context) {
        Map<String, Object> said = Map.of("server.port", port, "damlam.demo", demo);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("serve", said));
        context.getEnvironment()
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("places", places()));
    }

    /// Where things lie below the folder of data, unless the environment says another place, as in
    /// `DAMLAM_RECORD_FOLDER`.
    private Map<String, Object> places() {
        return Map.of(
                "damlam.rules",
                data.resolve("rules").toString(),
                "server.servlet.session.store-dir",
                sessions(),
                "damlam.trust",
                data.resolve("trust").toString(),
                "damlam.exchange.key",
                data.resolve("exchange.key").toString(),
                "damlam.personnel.key",
                data.resolve("personnel.key").toString(),
                "damlam.record.folder",
                data.resolve("record").toString(),
                "damlam.record.key",
                data.resolve("record.key").toString(),
                "damlam.witness.folder",
                data.resolve("witness").toString(),
                "damlam.witness.key",
                data.resolve("witness.key").toString());
    }
}
