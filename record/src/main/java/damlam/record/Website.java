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

    /// @throws IOException if the server cannot be reached, or answers neither with the file nor that there is
    ///     none
    @Override
    public Optional<byte[]> read(String path, int most) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + path))
                .header("Accept-Encoding", "gzip, identity")
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return switch (response.statusCode()) {
                    case FOUND -> Optional.of(bytes(response, body, most));
                    case NOT_FOUND, GONE -> Optional.empty();
                    default ->
                        throw new IOException(
                                "%s%s: the server answers %d".formatted(prefix, path, response.statusCode()));
                };
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + prefix + path, e);
        }
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
