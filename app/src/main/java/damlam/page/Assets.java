package damlam.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/// Addresses of style sheets and scripts that change when their content does, so that browsers may keep them for a
/// year.
public final class Assets {
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /// @param path as in `/css/base.css`, below `static`
    public static String asset(String path) {
        return ADDRESSES.computeIfAbsent(path, Assets::versioned);
    }

    /// A file of a WebJar, with the version that is on the class path.
    ///
    /// @param name as in `tom-select`
    /// @param file as in `dist/js/tom-select.complete.min.js`
    public static String library(String name, String file) {
        return ADDRESSES.computeIfAbsent(name + "/" + file, _ -> "/webjars/" + name + "/" + version(name) + "/" + file);
    }

    private static String versioned(String path) {
        CRC32C sum = new CRC32C();
        sum.update(read("static" + path));
        return path + "?v=" + Long.toHexString(sum.getValue());
    }

    private static String version(String name) {
        Properties facts = new Properties();
        try (InputStream stream = open("META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            facts.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts.getProperty("version");
    }

    private static byte[] read(String resource) {
        try (InputStream stream = open(resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = Assets.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("no such file on the class path: " + resource);
        }
        return stream;
    }
}
