package damlam.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Carries files to a partner, and looks for what a partner has left.
final class Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String ENDING = ".edxml";

    private final Mailbox mailbox;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Carrier(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /// It is called the same at every try, so that one that is sent twice lies there once.
    ///
    /// @param sender our code
    /// @throws IOException if it has not arrived; the message says why
    void carry(Partner partner, String secret, String sender, Message message, byte[] file) throws IOException {
        String name = "message-" + message.id();
        switch (partner.transport()) {
            case FOLDER -> put(Path.of(partner.address()), name + ENDING, file);
            case MAIL -> mailbox.send(partner.address(), name, message, file);
            case HTTP -> post(URI.create(partner.address()), secret, sender, file);
        }
    }

    private static void put(Path folder, String name, byte[] file) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Path part = out.resolve(name + ".part");
        Files.write(part, file);
        Files.move(part, out.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void post(URI address, String secret, String sender, byte[] file) throws IOException {
        String time = String.valueOf(clock.instant().getEpochSecond());
        String hash = SignedRequest.hash(file);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/edxml+xml")
                .header(SignedRequest.SENDER, sender)
                .header(SignedRequest.TIME, time)
                .header(SignedRequest.HASH, hash)
                .header(
                        SignedRequest.SIGNATURE,
                        SignedRequest.signature(secret, address.getRawPath(), sender, time, hash))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        try {
            HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("HTTP " + answer.statusCode());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// A file that lies in a partner's folder.
    record Left(Path file) {
        String name() {
            return String.valueOf(file.getFileName());
        }

        /// @throws EdxmlException if it is larger than any we take; then it is not read
        byte[] bytes() throws IOException, EdxmlException {
            if (Files.size(file) > Element.LARGEST_FILE) {
                throw new EdxmlException(EdxmlException.What.TOO_LARGE, "edXML", 1);
            }
            return Files.readAllBytes(file);
        }

        /// Out of the way, but kept; `done` or `refused`.
        ///
        /// @return where it lies now
        Path move(String to, Instant at) throws IOException {
            Path folder = Files.createDirectories(file.resolveSibling(to));
            return Files.move(
                    file,
                    folder.resolve(at.toEpochMilli() + "-" + file.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        void explain(String why) throws IOException {
            Files.writeString(file.resolveSibling("refused").resolve(file.getFileName() + ".txt"), why + "\n");
        }
    }

    static List<Left> left(Partner partner) throws IOException {
        Path in = Path.of(partner.address()).resolve("in");
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        List<Left> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(in)) {
            files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .forEach(file -> all.add(new Left(file)));
        }
        return all;
    }
}
