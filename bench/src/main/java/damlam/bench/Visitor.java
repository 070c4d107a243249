package damlam.bench;

import damlam.org.PersonId;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody with a browser: signed in as one of the demonstration's roles, asking for one page after the other.
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PLAYED = Pattern.compile("name=\"person\" value=\"(\\d+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;

    Visitor(String address) {
        this.address = address;
    }

    /// @param part which of the roles on the sign-in page, counted from 0
    static Visitor signedIn(String address, int part) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address);
        String page = visitor.page("/sign-in");
        for (int tries = 0; !PLAYED.matcher(page).find(); tries++) {
            if (tries == 600) {
                throw new IllegalStateException("nobody can be played at " + address);
            }
            Thread.sleep(500);
            page = visitor.page("/sign-in");
        }
        String person = PLAYED.matcher(page)
                .results()
                .skip(part)
                .findFirst()
                .orElseThrow()
                .group(1);
        return signedInAs(address, new PersonId(Long.parseLong(person)));
    }

    /// As somebody whom the demonstration offers.
    static Visitor signedInAs(String address, PersonId person) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address);
        visitor.post("/sign-in/demo", "person=" + person.value(), visitor.page("/sign-in"));
        return visitor;
    }

    /// @param nanos from asking to the last byte
    record Answer(int status, String body, long nanos, String name, String location) {}

    Answer get(String path) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(address + path)).GET(), "");
    }

    /// As the palette asks, for rows instead of a page.
    Answer rows(String path) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(address + path)).GET(), "true");
    }

    private Answer ask(HttpRequest.Builder request, String palette) throws IOException, InterruptedException {
        String name = UUID.randomUUID().toString();
        request.header(Statements.HEADER, name);
        if (!palette.isEmpty()) {
            request.header("X-Fragment", palette);
        }
        long started = System.nanoTime();
        HttpResponse<String> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        long nanos = System.nanoTime() - started;
        String location = response.headers().firstValue("Location").orElse("");
        return new Answer(response.statusCode(), response.body(), nanos, name, location);
    }

    /// @throws IllegalStateException if the page answers other than 200; the message gives its address
    String page(String path) throws IOException, InterruptedException {
        Answer answer = get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException("%s answered %d %s".formatted(path, answer.status(), answer.location()));
        }
        return answer.body();
    }

    /// @param fields encoded already
    /// @param page that the form stands on, with its token
    Answer post(String path, String fields, String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form token on the page before " + path);
        }
        String body = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&" + fields;
        return ask(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                "");
    }
}
