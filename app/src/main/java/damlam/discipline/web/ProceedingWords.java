package damlam.discipline.web;

import damlam.discipline.ActKind;
import damlam.discipline.Next;
import damlam.discipline.Party;
import damlam.discipline.PartyRole;
import damlam.discipline.Proceedings;
import damlam.discipline.Seen;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.page.Mark;
import damlam.page.Words;
import damlam.procedure.Decision;
import damlam.procedure.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a proceeding stands, in the words of whoever looks.
final class ProceedingWords {
    private final Words words;
    private final ActWords acts;
    private final ProceedingHead head;
    private final ProceedingFacts facts;
    private final ProceedingNotes notes;

    ProceedingWords(Words words, OrgChart chart, Proceedings proceedings) {
        this.words = words;
        this.acts = new ActWords(words, chart, proceedings);
        this.head = new ProceedingHead(words, chart, proceedings);
        this.facts = new ProceedingFacts(words);
        this.notes = new ProceedingNotes(words, chart, proceedings);
    }

    ProceedingLine line(Seen seen) {
        Next next = seen.next();
        LocalDate due = seen.day().orElse(null);
        boolean late = due != null && next.today().isAfter(due);
        Mark mark = seen.waits()
                ? late ? Mark.LATE : Mark.SOON
                : seen.progress().ended() && next.must().isEmpty() ? Mark.DONE : Mark.WAIT;
        return new ProceedingLine(
                seen.id().value(),
                seen.concerned()
                        ? words.say("discipline.me")
                        : acts.name(seen.progress().opening().person()),
                parts(seen),
                mark,
                state(seen),
                due(seen, due));
    }

    /// The day that matters to whoever looks; of one that is another’s, whose it is, after their own.
    private String due(Seen seen, @Nullable LocalDate due) {
        Next next = seen.next();
        if (seen.redone()) {
            return "";
        }
        LocalDate meeting =
                seen.mine() || seen.complains() ? null : next.meetingUntilHeld().orElse(null);
        if (meeting != null && !seen.onlyBarred() && !next.barred() && !next.waitsForItsGround()) {
            String held = words.say("discipline.due.meeting", head.when(seen, meeting));
            return seen.called().isPresent() ? held : ownAndOthers(seen, held);
        }
        if (due == null) {
            return seen.dayIfConfirmed()
                    .map(day -> words.say("discipline.due.unconfirmed", others(seen, words.date(day))))
                    .orElse("");
        }
        if (!next.isDueToDecide()) {
            return ownAndOthers(seen, others(seen, words.date(due)));
        }
        String key = seen.mine() || seen.roles().contains(PartyRole.DECIDER) ? "" : ".other";
        return words.say("discipline.due.decision" + key, words.date(due));
    }

    /// A day, with whose it is where it is not theirs.
    private String others(Seen seen, String day) {
        return seen.mine() || seen.complains()
                ? words.say("discipline.due.by", day)
                : seen.next()
                        .must()
                        .map(kind -> words.say("discipline.due.other", head.partsWaitedFor(kind), day))
                        .orElse(day);
    }

    /// Whoever decides keeps the day by which they must, while it is another’s turn.
    private String ownAndOthers(Seen seen, String said) {
        boolean waits = !seen.mine()
                && seen.roles().contains(PartyRole.DECIDER)
                && !seen.progress().ended();
        return Optional.of(seen.next())
                .filter(next -> waits)
                .flatMap(Next::timeIfKnown)
                .flatMap(time -> Optional.ofNullable(time.clock().due()))
                .map(own ->
                        words.say("discipline.due.both", words.say("discipline.due.decision", words.date(own)), said))
                .orElse(said);
    }

    private String state(Seen seen) {
        Step step = seen.progress().step();
        if (seen.onlyBarred()) {
            return words.say("discipline.state.related");
        }
        if (seen.redone()) {
            return words.say("discipline.state.redone");
        }
        if (seen.speaks()) {
            return words.say("discipline.state.say");
        }
        if (seen.next().barred()) {
            return words.say("procedure.refused.NOT_CONSIDERED");
        }
        if (seen.next().waitsForItsGround()) {
            return words.say(seen.next().onHold() ? "discipline.state.onHold" : "discipline.state.unfounded");
        }
        if (!seen.seesOutcome() && seen.progress().ended()) {
            return words.say("discipline.ended");
        }
        if (seen.standsStillSince().isPresent()) {
            return words.say("discipline.state.shut", words.say(step.key()));
        }
        if (seen.progress().wrong().isPresent()) {
            return words.say("discipline.state.wrong");
        }
        return step instanceof Decision decision
                ? words.say("discipline.state.decided", words.say("procedure.form." + decision.form()))
                : words.say(step.key());
    }

    /// Their parts; whoever leads the council is called its chair.
    private String parts(Seen seen) {
        return Arrays.stream(PartyRole.values())
                .filter(seen.roles()::contains)
                .map(role -> head.part(role, role == PartyRole.MEMBER && seen.leads()))
                .collect(Collectors.joining(", "));
    }

    /// @param again that what it came from waits again; null where it does not, or for somebody else
    /// @param under kinds of acts whose document is under way
    /// @param seesHearing whether whoever looks sees the hearing that it was opened from
    /// @param reads whether they may read a document of the registers
    ProceedingView view(
            Seen seen,
            ProceedingHead.@Nullable Again again,
            ActForms forms,
            List<ProceedingView.Paper> papers,
            List<ProceedingView.Prepared> prepared,
            Set<ActKind> under,
            long proposal,
            LackingRules.Shown lacking,
            boolean seesHearing,
            LongPredicate reads) {
        ActKind must = must(seen).orElse(null);
        List<ActForm> all = forms.all().stream()
                .filter(form -> !under.contains(form.kind()))
                .toList();
        ActForm next =
                all.stream().filter(form -> form.kind() == must).findFirst().orElse(null);
        return new ProceedingView(
                seen.id().value(),
                seen.concerned()
                        ? words.say("discipline.me")
                        : acts.name(seen.progress().opening().person()),
                again == null ? head.of(seen) : head.again(again),
                again == null ? "" : "/hearings/" + again.hearing().value(),
                facts.facts(seen, seesHearing),
                facts.days(seen, lacking),
                notes.of(seen, must != null && next == null && lacking.any() ? must : null),
                next,
                all.stream().filter(form -> form.kind() != must).toList(),
                seen.acts().stream().map(act -> acts.step(seen, act, reads)).toList(),
                parties(seen),
                papers,
                prepared,
                forms.issuedHere(),
                proposal,
                seen.acts().stream().anyMatch(act -> act.kind() == ActKind.BALLOT),
                seen.progress().ballot().isPresent(),
                must == null ? "" : ProceedingNotes.capital(words.say("discipline.must." + must)),
                seen.onlyBarred() || seen.onlyDecided() ? LackingRules.Shown.NOTHING : lacking);
    }

    private static Optional<ActKind> must(Seen seen) {
        if (seen.attests()) {
            return Optional.of(ActKind.ATTEST);
        }
        if (seen.speaks()) {
            return Optional.of(ActKind.HEARD);
        }
        if (seen.answers()) {
            return Optional.of(ActKind.UPHOLD);
        }
        return seen.goesOn() ? seen.next().must() : Optional.empty();
    }

    private List<ProceedingView.Pair> parties(Seen seen) {
        return seen.parties().stream()
                .filter(party -> seen.acts().stream().anyMatch(act -> act.no() == party.no()))
                // Who has handed it over is in the steps.
                .filter(party -> party.role() != PartyRole.DECIDER || Proceedings.stands(seen, party))
                .map(party -> party(seen, party))
                .distinct()
                .toList();
    }

    /// Whoever decides, and who acted in their place last, by what.
    private String decider(Seen seen, PersonId decides) {
        return seen.acts().stream()
                .filter(act -> Proceedings.inNameOf(act).filter(decides::equals).isPresent())
                .reduce((earlier, later) -> later)
                .map(act -> words.say(
                        "discipline.decider.inPlace",
                        acts.name(decides),
                        acts.name(act.by()),
                        acts.right(act, decides)))
                .orElseGet(() -> acts.name(decides));
    }

    /// Whoever was named by an act that does not count is marked.
    private ProceedingView.Pair party(Seen seen, Party party) {
        String name = party.role() == PartyRole.DECIDER ? decider(seen, party.person()) : acts.name(party.person());
        boolean leads = party.role() == PartyRole.MEMBER && seen.progress().isLedBy(party.person());
        return new ProceedingView.Pair(
                head.part(party.role(), leads),
                Proceedings.stands(seen, party) ? name : words.say("discipline.party.void", name));
    }
}
