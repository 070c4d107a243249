package damlam.personnel;

import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Letterheads.Letterhead;
import damlam.forms.Wording;
import damlam.issuing.Paper;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.rulebook.Laws;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The text with which the decision begins that carries out an approved proposal: who, what, by which ground and whose
/// proposal. What was said against somebody stays in the proposal; what they are commended for is said.
final class DecisionPaper {
    private static final Wording WORDS = Wording.of(DecisionPaper.class, "decision.properties");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private DecisionPaper() {}

    /// Who stands in it.
    ///
    /// @param authority post and body of whoever decides
    /// @param proposer post and unit of whoever proposed
    /// @param person name of whom it is about, `post` theirs
    /// @param to name of the unit to which they are transferred; empty where they are not
    record Named(
            String authority,
            String body,
            Letterhead head,
            String proposer,
            String person,
            String post,
            String to,
            PersonId signer) {}

    /// @param basis the article it rests on
    static Paper of(Proposal each, Instant approved, String basis, Named named) {
        List<String> body = new ArrayList<>();
        body.add(named.authority().toUpperCase(Locale.ROOT));
        body.addAll(grounds(each, basis));
        body.add(WORDS.say("functions", named.body()));
        RotationPlan plan = each.plan();
        if (plan != null) {
            body.add(WORDS.say("plan", plan.number(), DAY.format(plan.day())));
        }
        body.add(WORDS.say(
                "proposal", named.proposer(), String.valueOf(each.id().value()), day(each.at()), day(approved)));
        body.add(WORDS.say("decides"));
        body.add(first(each, named));
        if (each.kind() == Kind.COMMEND) {
            each.words().lines().filter(line -> !line.isBlank()).forEach(body::add);
        }
        body.add(WORDS.say("article.2"));
        body.add(WORDS.say("article.3", named.person()));
        return new Paper(
                DispatchType.QUYET_DINH,
                WORDS.say("subject." + each.kind(), named.person()),
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

    private static String first(Proposal each, Named named) {
        Destination to = each.to();
        String key = "article.1." + each.kind() + (each.kind() == Kind.TRANSFER && to == null ? ".open" : "");
        return WORDS.say(
                key,
                named.person(),
                named.post(),
                to == null ? "" : to.post(),
                named.to(),
                to == null ? "" : DAY.format(to.from()));
    }

    private static List<String> grounds(Proposal each, String basis) {
        List<String> cited =
                each.kind() == Kind.COMMEND ? Laws.cited(basis, WORDS.say("also.COMMEND")) : Laws.cited(basis);
        return cited.stream().map(law -> WORDS.say("basis", law)).toList();
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, Org.ZONE));
    }
}
