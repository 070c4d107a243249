package damlam.record;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A record that a web server publishes.
public final class Website implements RecordFiles {
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final String prefix;
    private final HttpClient client;

    /// @param prefix `http` or `https`; the files' paths follow it
    /// @throws IllegalArgumentException for any other address
    public Website(URI prefix) {
        if (prefix.getHost() == null || !("https".equals(prefix.getScheme()) || "http".equals(prefix.getScheme()))) {
            throw new IllegalArgumentException("not the address of a web site: " + prefix);
        }
        String text = prefix.toString();
        this.prefix = text.endsWith("/") ? text : text + "/";
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /// @throws UnreachableException if the server cannot be reached, or answers neither with the file nor that there
    ///     is none
    @Override
    public Optional<byte[]> read(String path, int most) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(prefix + path))
                .header("Accept-Encoding", "gzip, identity")
                .timeout(Duration.ofSeconds(30));
        if (!path.startsWith("tile/")) {
            // Two checkpoints of different age, one of them out of somebody's cache, look like a record set back.
            request.header("Cache-Control", "no-cache");
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return switch (response.statusCode()) {
                    case FOUND ->
                        isElsewhere(response, path) ? Optional.empty() : Optional.of(bytes(response, body, most));
                    case NOT_FOUND, GONE -> Optional.empty();
                    default ->
                        throw new UnreachableException(
                                "answer", prefix + path, Integer.toString(response.statusCode()));
                };
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + prefix + path, e);
        } catch (UnreachableException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreachableException("unreachable", prefix, why(e));
        }
    }

    /// Whether the server led to another page instead, to sign in for example.
    private static boolean isElsewhere(HttpResponse<?> response, String path) {
        String at = response.uri().getPath();
        return at == null || !at.endsWith("/" + path);
    }

    private static String why(IOException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static byte[] bytes(HttpResponse<?> response, InputStream body, int most) throws IOException {
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return zipped ? new GZIPInputStream(body).readNBytes(most + 1) : body.readNBytes(most + 1);
    }

    @Override
    public String toString() {
        return prefix;
    }
}
