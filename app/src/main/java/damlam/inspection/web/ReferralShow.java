package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.inspection.After;
import damlam.inspection.Hearings;
import damlam.inspection.Referral;
import damlam.inspection.Referrals;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// To whom a conclusion passes a matter, and what becomes of it, in the words of whoever looks.
@Component
class ReferralShow {
    private final Hearings hearings;
    private final Referrals referrals;
    private final Documents documents;
    private final Org org;

    ReferralShow(Hearings hearings, Referrals referrals, Documents documents, Org org) {
        this.hearings = hearings;
        this.referrals = referrals;
        this.documents = documents;
        this.org = org;
    }

    /// To whom it would be passed, for whoever concludes.
    String before(Words words, Hearings.Seen seen) {
        return referrals
                .competent(seen)
                .map(to -> words.say("inspection.referral.would", titled(to)))
                .orElseGet(() -> words.say("inspection.referral.would.nobody"));
    }

    /// Empty where the conclusion that counts passes nothing on.
    Optional<ReferralView> of(CurrentPerson me, Words words, Hearings.Seen seen) {
        if (referrals.passing(seen).isEmpty()) {
            return Optional.empty();
        }
        Optional<Referral> referral = referrals.of(seen);
        Referral.Answer answer = referral.map(Referral::answer).orElse(null);
        After.What left = seen.left();
        boolean passes = left == After.What.PASS_ON;
        String to = passes ? referrals.competent(seen).map(this::titled).orElse("") : "";
        return Optional.of(new ReferralView(
                head(words, seen, to),
                said(me, words, seen, referral.orElse(null)),
                answer instanceof Referral.Answer.Declined declined ? declined.reasons() : "",
                answer instanceof Referral.Answer.Sent sent
                        ? paper(me, sent.paper())
                                .map(one -> "/documents/" + one.id().value())
                                .orElse("")
                        : "",
                referral.map(Referral::settledAt).isEmpty(),
                left == After.What.TAKE_UP,
                to,
                passes && to.isEmpty()));
    }

    private String head(Words words, Hearings.Seen seen, String to) {
        After.What left = seen.left();
        if (left != After.What.TAKE_UP && left != After.What.PASS_ON) {
            return "";
        }
        String key = "inspection.head." + left + (left == After.What.PASS_ON && to.isEmpty() ? ".out" : "");
        Optional<LocalDate> by = hearings.due(seen);
        boolean late = by.filter(org.today()::isAfter).isPresent();
        return words.say(
                key + (by.isEmpty() ? ".open" : late ? ".late" : ""),
                name(seen.hearing().inquiry().asked()),
                by.map(words::date).orElse(""),
                to);
    }

    private String said(CurrentPerson me, Words words, Hearings.Seen seen, @Nullable Referral referral) {
        if (referral == null) {
            return words.say("inspection.referral.nowhere");
        }
        Instant takenUp = referral.takenUp();
        return switch (referral.answer()) {
            case Referral.Answer.Declined(String reasons, PersonId by, Instant at) ->
                words.say("inspection.referral.declined", name(by), words.momentWithYear(at));
            case Referral.Answer.Sent(DocumentId id, PersonId by, Instant at) ->
                words.say(
                        "inspection.referral.sent",
                        name(by),
                        words.momentWithYear(at),
                        paper(me, id).map(Document::called).orElse("…"));
            case null ->
                takenUp == null
                        ? waits(words, seen, referral)
                        : words.say("inspection.referral.taken", words.date(LocalDate.ofInstant(takenUp, Org.ZONE)));
        };
    }

    private String waits(Words words, Hearings.Seen seen, Referral referral) {
        if (referral.unit() == null) {
            return words.say("inspection.referral.nobody");
        }
        String at = words.momentWithYear(referral.at());
        return referrals
                .holder(seen, referral)
                .flatMap(head -> Optional.ofNullable(referral.unit()).map(unit -> new Referrals.Competent(unit, head)))
                .map(to -> words.say("inspection.referral.passed", titled(to), at))
                .orElseGet(() -> words.say("inspection.referral.barred", at));
    }

    private Optional<Document> paper(CurrentPerson me, DocumentId id) {
        return documents.visible(me, id);
    }

    /// Name and post.
    private String titled(Referrals.Competent to) {
        OrgChart chart = org.chart();
        String name = name(to.head());
        return chart.appointmentsOf(to.head()).stream()
                .filter(held -> held.unit().equals(to.unit()))
                .findFirst()
                .map(held -> name + ", "
                        + held.post()
                                .titleIn(chart.unit(to.unit())
                                        .map(unit -> unit.name())
                                        .orElse("")))
                .orElse(name);
    }

    private String name(PersonId id) {
        return org.chart().person(id).map(Person::name).orElse("?");
    }
}
