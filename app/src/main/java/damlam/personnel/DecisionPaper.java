package damlam.personnel;

import damlam.dispatch.DispatchType;
import damlam.documents.Arrival;
import damlam.documents.Letterheads.Letterhead;
import damlam.forms.Wording;
import damlam.issuing.Paper;
import damlam.letter.Figures;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.rulebook.LawsInForce;
import damlam.rulebook.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The text with which the decision begins that carries out an approved proposal: who, what, by which ground and whose
/// proposal. What was said against somebody stays in the proposal; what they are commended for is said.
final class DecisionPaper {
    private static final Wording WORDS = Wording.of(DecisionPaper.class, "decision.properties");

    private DecisionPaper() {}

    /// Who stands in it.
    ///
    /// @param authority post and body of whoever decides
    /// @param proposer post and unit of whoever proposed
    /// @param person name of whom it is about, `post` theirs
    /// @param to name of the unit to which they are transferred; empty where they are not
    /// @param sign of the unit that drafts it; empty where that is the body
    /// @param units that carry it out
    record Named(
            String authority,
            String body,
            Letterhead head,
            String proposer,
            String person,
            String post,
            String to,
            String sign,
            List<Unit> units,
            PersonId signer) {}

    /// @param ground it rests on
    /// @param laws the law on such staff and all that the ground rests on, as they are cited on the day
    static Paper of(Proposal each, Instant approved, Rule ground, List<String> laws, Named named) {
        String deed = each.kind().deed(ground.code());
        List<String> body = new ArrayList<>();
        body.add(named.authority().toUpperCase(Locale.ROOT));
        laws.forEach(law -> body.add(WORDS.say("basis", law)));
        body.add(WORDS.say("functions", named.body()));
        RotationPlan plan = each.plan();
        if (plan != null) {
            body.add(WORDS.say("plan", plan.number(), Figures.date(plan.day())));
        }
        body.add(WORDS.say(
                "proposal", named.proposer(), String.valueOf(each.id().value()), day(each.at()), day(approved)));
        body.add(WORDS.say("decides"));
        body.add(first(each, deed, named));
        if (each.kind() == Kind.COMMEND) {
            each.words().lines().filter(line -> !line.isBlank()).forEach(body::add);
            body.add(WORDS.say("reward.COMMEND"));
        }
        body.add(WORDS.say("article.2"));
        body.add(article3(named));
        return new Paper(
                DispatchType.QUYET_DINH,
                WORDS.say("subject." + deed, named.person()),
                named.head().superiorWords(),
                named.head().placeWords(),
                "",
                String.join("\n\n", body),
                WORDS.say("recipients") + "\n"
                        + (named.sign().isEmpty()
                                ? WORDS.say("recipients.filed")
                                : WORDS.say("recipients.kept", named.sign())),
                null,
                named.signer(),
                false,
                Arrival.ON_PAPER,
                named.units().stream().map(Unit::id).toList(),
                WORDS.say("recipients.person", named.person()),
                null);
    }

    private static String article3(Named named) {
        String units = named.units().stream().map(Unit::name).collect(Collectors.joining(", "));
        return units.isEmpty()
                ? WORDS.say("article.3.person", named.person())
                : WORDS.say("article.3", units, named.person());
    }

    private static String first(Proposal each, String deed, Named named) {
        Destination to = each.to();
        String key = "article.1." + deed + (each.kind() == Kind.TRANSFER && to == null ? ".open" : "");
        return WORDS.say(
                key,
                named.person(),
                named.post(),
                to == null ? "" : to.post(),
                named.to(),
                to == null ? "" : Figures.date(to.from()));
    }

    /// As a document of a day cites what it rests on, with the law on such staff where that is known, and of praise
    /// the law on commendation.
    static List<String> laws(Kind kind, Rule ground, Optional<Rule> staff, LawsInForce laws) {
        if (kind == Kind.COMMEND) {
            return laws.cited(WORDS.say("also.COMMEND"), ground.basis());
        }
        return staff.map(law -> laws.cited(law.basis(), ground.basis())).orElseGet(() -> laws.cited(ground.basis()));
    }

    private static String day(Instant at) {
        return Figures.date(LocalDate.ofInstant(at, Org.ZONE));
    }
}
