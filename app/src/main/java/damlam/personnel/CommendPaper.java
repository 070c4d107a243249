package damlam.personnel;

import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Letterheads.Letterhead;
import damlam.issuing.Paper;
import damlam.org.Org;
import damlam.org.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The text with which the decision on a commendation begins: who, for what, by which ground and proposal.
final class CommendPaper {
    private static final Properties WORDS = words();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private CommendPaper() {}

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(CommendPaper.class.getResourceAsStream("commend.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Who stands in it.
    ///
    /// @param authority post and body of whoever decides
    /// @param person name of whom it is about, `post` theirs
    record Named(String authority, Letterhead head, String person, String post, PersonId signer) {}

    /// @param basis the article it rests on
    static Paper of(Proposal each, Instant approved, String basis, Named named) {
        List<String> body = new ArrayList<>();
        body.add(named.authority().toUpperCase(Locale.ROOT));
        body.add(say("basis", basis));
        body.add(say("proposal", String.valueOf(each.id().value()), day(each.at()), day(approved)));
        body.add(say("decides"));
        body.add(say("article.1", named.person(), named.post()));
        each.words().lines().filter(line -> !line.isBlank()).forEach(body::add);
        body.add(say("article.2"));
        body.add(say("article.3", named.person()));
        return new Paper(
                DispatchType.QUYET_DINH,
                say("subject", named.person()),
                named.head().superiorWords(),
                named.head().placeWords(),
                "",
                String.join("\n\n", body),
                say("recipients") + "\n" + say("recipients.kept"),
                null,
                named.signer(),
                false,
                Arrival.ON_PAPER,
                List.of(),
                "",
                null);
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, Org.ZONE));
    }

    private static String say(String key, Object... filled) {
        return MessageFormat.format(Objects.requireNonNull(WORDS.getProperty(key), key), filled);
    }
}
