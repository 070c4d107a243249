package damlam.personnel;

import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Letterheads.Letterhead;
import damlam.forms.Wording;
import damlam.issuing.Paper;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The text with which the decision on a commendation begins: who, for what, by which ground and proposal.
final class CommendPaper {
    private static final Wording WORDS = Wording.of(CommendPaper.class, "commend.properties");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private CommendPaper() {}

    /// Who stands in it.
    ///
    /// @param authority post and body of whoever decides
    /// @param person name of whom it is about, `post` theirs
    record Named(String authority, Letterhead head, String person, String post, PersonId signer) {}

    /// @param basis the article it rests on
    static Paper of(Proposal each, Instant approved, String basis, Named named) {
        List<String> body = new ArrayList<>();
        body.add(named.authority().toUpperCase(Locale.ROOT));
        body.add(WORDS.say("basis", basis));
        body.add(WORDS.say("proposal", String.valueOf(each.id().value()), day(each.at()), day(approved)));
        body.add(WORDS.say("decides"));
        body.add(WORDS.say("article.1", named.person(), named.post()));
        each.words().lines().filter(line -> !line.isBlank()).forEach(body::add);
        body.add(WORDS.say("article.2"));
        body.add(WORDS.say("article.3", named.person()));
        return new Paper(
                DispatchType.QUYET_DINH,
                WORDS.say("subject", named.person()),
                named.head().superiorWords(),
                named.head().placeWords(),
                "",
                String.join("\n\n", body),
                WORDS.say("recipients") + "\n" + WORDS.say("recipients.kept"),
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
}
