package damlam.discipline.web;

import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Complaint;
import damlam.discipline.Entries;
import damlam.discipline.Meeting;
import damlam.discipline.Next;
import damlam.discipline.Party;
import damlam.discipline.PartyRole;
import damlam.discipline.Proceedings;
import damlam.discipline.Progress;
import damlam.discipline.Question;
import damlam.discipline.Seen;
import damlam.discipline.Venue;
import damlam.inspection.HearingId;
import damlam.inspection.Reopened;
import damlam.org.Duty;
import damlam.org.InPlace;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.page.Words;
import damlam.procedure.Circumstance;
import damlam.procedure.Clock;
import damlam.procedure.CouncilMeeting;
import damlam.procedure.CouncilSummons;
import damlam.procedure.Decision;
import damlam.procedure.Say;
import damlam.procedure.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The first line of a proceeding: what whoever looks may or must do now and by when, or whom they wait for.
final class ProceedingHead {
    private final Words words;
    private final OrgChart chart;
    private final Proceedings proceedings;

    ProceedingHead(Words words, OrgChart chart, Proceedings proceedings) {
        this.words = words;
        this.chart = chart;
        this.proceedings = proceedings;
    }

    String of(Seen seen) {
        if (seen.answers()) {
            Act contested = Entries.toAnswer(seen).getFirst();
            return words.say("discipline.head.answers", words.date(contested.day())) + " " + foremost(seen);
        }
        String absence = absence(seen);
        return absence.isEmpty() ? foremost(seen) : sentence(foremost(seen)) + " " + absence;
    }

    private static String sentence(String said) {
        return said.endsWith(".") || said.isEmpty() ? said : said + ".";
    }

    /// That the person was entered as absent: to them, how they say why, and what is answered; to whoever entered it,
    /// that they said why.
    private String absence(Seen seen) {
        Act absent = Entries.counted(seen).orElse(null);
        if (absent == null || seen.onlyBarred()) {
            return "";
        }
        boolean contested = Entries.isContested(absent, seen.acts());
        String key = "discipline.head.absent" + (contested ? ".contested" : "");
        if (seen.concerned()) {
            String upheld = Entries.isUpheld(absent, seen.acts()) ? "discipline.head.absent.upheld" : key;
            return words.say(upheld + ".you", words.date(absent.day()));
        }
        boolean waits = Entries.toAnswer(seen).contains(absent);
        return waits && Entries.takenBack(seen).contains(absent) ? words.say(key, words.date(absent.day())) : "";
    }

    private String foremost(Seen seen) {
        Next next = seen.next();
        if (seen.onlyBarred()) {
            return words.say("discipline.head.related");
        }
        if (seen.redone()) {
            return words.say("discipline.head.redone");
        }
        if (seen.attests()) {
            return words.say("discipline.head.attest");
        }
        if (next.barred()) {
            return barred(seen);
        }
        if (next.onHold()) {
            return onHold(seen, next.conclusion().orElseThrow());
        }
        if (next.unfounded() && !(seen.progress().ended() && !seen.seesOutcome())) {
            return unfounded(seen, next.conclusion().orElseThrow());
        }
        if (seen.speaks()) {
            return words.say("discipline.head.say.you", say(seen));
        }
        Optional<String> meeting = meeting(seen);
        if (meeting.isPresent()) {
            return meeting.orElseThrow();
        }
        if (seen.concerned() && seen.progress().wrong().isPresent()) {
            return new WrongWords(words).toThePerson(seen);
        }
        Optional<ActKind> must = next.must();
        if (must.isEmpty()) {
            return next.waitsForSay() ? words.say("discipline.head.say", say(seen)) : ended(seen);
        }
        ActKind kind = must.orElseThrow();
        if (kind == ActKind.REPLY && !seen.mine() && Entries.isOfDoubtful(seen)) {
            return words.say("discipline.head.reply" + (seen.concerned() ? ".you" : ""));
        }
        String by = by(seen);
        if (seen.votes()) {
            return words.say("discipline.head.vote", by);
        }
        if (kind == ActKind.BALLOT) {
            return after(seen, toOpen(seen, by));
        }
        boolean votes = kind == ActKind.COUNT && seen.progress().ballot().isPresent();
        boolean all = votes && proceedings.allVoted(seen);
        String count = votes ? all ? ".all" : ".open" : ".paper";
        String what = words.say("discipline.must." + kind + (kind == ActKind.COUNT ? count : ""));
        if (seen.goesOn()) {
            return after(seen, today(seen) + words.say("discipline.head.mine", what, by));
        }
        if (votes) {
            String key = all ? "discipline.ballot.head.all" : "discipline.head.voting";
            return words.say(key, question(seen), by, lead(seen));
        }
        if (seen.progress().ended() && !seen.seesOutcome()) {
            return words.say("discipline.head.ended.member");
        }
        return words.say("discipline.head.waits", waitedFor(seen, kind), what, by);
    }

    /// That the opening was taken back and what it came from waits again.
    ///
    /// @param concerned whether it is about whoever looks; else it waits for them
    /// @param by the last day; null where no rule says so
    record Again(
            HearingId hearing, boolean concerned, @Nullable LocalDate by) {}

    String again(Again again) {
        LocalDate by = again.by();
        if (again.concerned()) {
            return words.say("discipline.head.again.concerned");
        }
        if (by == null) {
            return words.say("discipline.head.again.open");
        }
        String late = chart.day().isAfter(by) ? ".late" : "";
        return words.say("discipline.head.again" + late, words.date(by));
    }

    /// That the conclusion is looked at again; and what does not wait for that, as a report of a meeting that was held.
    private String onHold(Seen seen, Reopened conclusion) {
        String held = words.say(
                seen.concerned() ? "discipline.head.onHold.you" : "discipline.head.onHold",
                words.date(conclusion.asked()),
                words.date(conclusion.answerBy()));
        return seen.next().must().map(kind -> held + " " + goesOn(seen, kind)).orElse(held);
    }

    private String goesOn(Seen seen, ActKind kind) {
        String what = words.say("discipline.must." + kind);
        return seen.goesOn()
                ? words.say("discipline.head.mine", what, by(seen))
                : words.say("discipline.head.waits", waitedFor(seen, kind), what, by(seen));
    }

    /// That a meeting is waited for; on its day to those who go to it and have nothing to enter of it.
    private Optional<String> meeting(Seen seen) {
        Next next = seen.next();
        LocalDate day = next.meeting().orElse(null);
        boolean today = day == null;
        if (today && !seen.goesOn()) {
            day = seen.invited().map(Venue::day).orElse(null);
        }
        if (day == null || (!today && next.must().equals(Optional.of(ActKind.REPLY)))) {
            return Optional.empty();
        }
        if (seen.progress().ended()) {
            return Optional.of(!seen.seesOutcome() ? words.say("discipline.head.ended.member") : dialogue(seen, day));
        }
        String key = "discipline.head.meeting" + (seen.concerned() ? ".you" : today ? ".today" : "");
        return Optional.of(words.say(key, words.say(seen.progress().step().key()), when(seen, day)));
    }

    /// When and where the dialogue is, from when it was moved, and by when the complaint is settled, as before.
    private String dialogue(Seen seen, LocalDate day) {
        String key = seen.concerned() ? "discipline.head.dialogue.you" : "discipline.head.dialogue";
        String said = words.say(key, when(seen, day));
        String moved = movedFrom(seen)
                .filter(before -> !before.equals(day))
                .map(before -> " " + words.say("discipline.head.dialogue.moved", words.date(before)))
                .orElse("");
        Next next = seen.next();
        LocalDate due = next.due().map(Clock::due).orElse(null);
        if (due == null) {
            return said
                    + moved
                    + next.dueIfConfirmed()
                            .map(clock -> " " + unconfirmed(clock))
                            .orElse("");
        }
        String late = next.today().isAfter(due) ? ".late" : "";
        return said + moved + " " + words.say("discipline.head.settleBy" + late, words.date(due));
    }

    /// The day for which the dialogue on this complaint was announced before.
    private static Optional<LocalDate> movedFrom(Seen seen) {
        int complaint = seen.progress().openComplaint().map(Complaint::no).orElse(0);
        List<LocalDate> days = seen.acts().stream()
                .filter(act -> act.kind() == ActKind.DIALOGUE && act.no() > complaint)
                .map(act -> act.facts().day("meeting"))
                .toList();
        return days.size() > 1 ? Optional.of(days.get(days.size() - 2)) : Optional.empty();
    }

    /// When and where it meets, on its day to whoever leads it and enters what came of it; empty on others.
    private String today(Seen seen) {
        return seen.next()
                .meetingUntilHeld()
                .filter(seen.next().today()::equals)
                .map(day -> words.say("discipline.head.mine.today", when(seen, day)) + " ")
                .orElse("");
    }

    /// `lúc 08:30 ngày 12/12/2026, tại Phòng họp`, or that it is today, to whoever may read who called it.
    String when(Seen seen, LocalDate day) {
        Venue venue = seen.venue(day);
        LocalTime hour = venue.hour();
        String today = day.equals(seen.next().today()) ? ".today" : "";
        return hour == null
                ? words.say("discipline.when" + today, words.date(day))
                : words.say("discipline.when.venue" + today, words.date(day), hour, venue.place());
    }

    /// Who goes on: of the council its chair and its secretary alone, and of a receipt, which others may enter,
    /// the person.
    private String waitedFor(Seen seen, ActKind kind) {
        if (kind == ActKind.RECEIVE) {
            return roles(seen, Set.of(PartyRole.CONCERNED));
        }
        if (kind == ActKind.REPLY && !Entries.isOfDoubtful(seen)) {
            return roles(seen, Set.of(PartyRole.DECIDER));
        }
        return kind.by().contains(PartyRole.MEMBER) ? lead(seen) : roles(seen, kind.by());
    }

    /// The same by their parts alone, where there is no room for names.
    String partsWaitedFor(ActKind kind) {
        if (kind == ActKind.RECEIVE) {
            return roles(Set.of(PartyRole.CONCERNED));
        }
        return kind.by().contains(PartyRole.MEMBER) ? words.say("discipline.head.lead") : roles(kind.by());
    }

    /// The chair and the secretary of the council, by name.
    String lead(Seen seen) {
        List<String> named = named(
                seen,
                Set.of(PartyRole.MEMBER, PartyRole.SECRETARY),
                party -> party.role() == PartyRole.SECRETARY || seen.progress().isLedBy(party.person()));
        return named.isEmpty() ? words.say("discipline.head.lead") : String.join(", ", named);
    }

    String part(PartyRole role, boolean leads) {
        return words.say(leads ? "discipline.role.MEMBER.leads" : "discipline.role." + role);
    }

    private String roles(Set<PartyRole> roles) {
        return Arrays.stream(PartyRole.values())
                .filter(roles::contains)
                .map(role -> words.say("discipline.role." + role))
                .collect(Collectors.joining(", "));
    }

    private String roles(Seen seen, Set<PartyRole> roles) {
        List<String> named = named(seen, roles, party -> true);
        return named.isEmpty() ? roles(roles) : String.join(", ", named);
    }

    /// Those who have one of some parts, as far as whoever looks is shown them.
    private List<String> named(Seen seen, Set<PartyRole> roles, Predicate<Party> which) {
        return seen.parties().stream()
                .filter(party -> roles.contains(party.role()) && which.test(party))
                .filter(party -> seen.acts().stream().anyMatch(act -> act.no() == party.no()))
                .filter(party -> Proceedings.stands(seen, party))
                .sorted(Comparator.comparing(Party::role))
                .map(party -> named(seen, party))
                .distinct()
                .toList();
    }

    /// One of them; of whoever decides, with who stands in for them today.
    private String named(Seen seen, Party party) {
        boolean leads = party.role() == PartyRole.MEMBER && seen.progress().isLedBy(party.person());
        String name = chart.named(party.person());
        String instead = party.role() == PartyRole.DECIDER ? standIns(party.person()) : "";
        return words.say(
                "discipline.head.part",
                part(party.role(), leads),
                instead.isEmpty() ? name : words.say("discipline.head.instead", name, instead));
    }

    /// Who decides in a head's place today, by name; empty where nobody does.
    String standIns(PersonId head) {
        return chart.appointmentsOf(head).stream()
                .filter(held -> held.duty() == Duty.HEAD)
                .flatMap(held -> chart.staffOf(held.unit()).stream()
                        .map(staff -> staff.person().id())
                        .filter(person -> InPlace.of(chart, person, held.unit()).isPresent()))
                .distinct()
                .map(chart::named)
                .collect(Collectors.joining(", "));
    }

    private String question(Seen seen) {
        return words.say("discipline.question."
                + seen.progress().meeting().map(Meeting::question).orElse(Question.DISCIPLINE));
    }

    /// That a ballot is to be opened, and on what.
    private String toOpen(Seen seen, String by) {
        Question question = seen.progress().meeting().map(Meeting::question).orElse(Question.DISCIPLINE);
        return words.say("discipline.head." + (seen.goesOn() ? "opens." : "opened.") + question, by, lead(seen));
    }

    /// What is to be done while the council sits, after what it has counted.
    private String after(Seen seen, String what) {
        Step step = seen.progress().step();
        List<Act> counts =
                step instanceof CouncilSummons || step instanceof CouncilMeeting ? CountWords.last(seen) : List.of();
        return counts.isEmpty() || seen.progress().ballot().isPresent()
                ? what
                : new CountWords(words).before(counts.getLast().facts(), what);
    }

    /// Until when the person may say if they were heard elsewhere.
    String say(Seen seen) {
        return seen.progress()
                .say()
                .map(Say::last)
                .map(last -> words.say("discipline.say.by", words.date(last)))
                .orElseGet(() -> words.say("discipline.say.still"));
    }

    /// By when the next is to be done, as a sentence of its own.
    String by(Seen seen) {
        return by(seen.next(), seen.due().orElse(null));
    }

    private String by(Next next, @Nullable LocalDate due) {
        if (due == null) {
            return next.dueIfConfirmed()
                    .map(this::unconfirmed)
                    .orElseGet(() ->
                            words.say(next.missing().isPresent() ? "discipline.head.noRule" : "discipline.head.noDay"));
        }
        String late = next.today().isAfter(due) ? ".late" : "";
        if (!next.isDueToDecide()) {
            return words.say("discipline.head.by" + late, words.date(due));
        }
        boolean summoned = next.must().filter(kind -> kind == ActKind.SUMMON).isEmpty();
        String key = summoned ? "discipline.head.decideBy" : "discipline.head.decideBy.first";
        return words.say(key + late, words.date(due));
    }

    /// By when, and by which rule, though nobody has confirmed that it holds.
    private String unconfirmed(Clock clock) {
        LocalDate due = clock.due();
        return words.say(
                "discipline.head.unconfirmed",
                amount(clock),
                due == null ? "–" : words.date(due),
                clock.rule().basis());
    }

    String amount(Clock clock) {
        return words.say(
                "rulebook.amount." + clock.rule().amount().measure(),
                clock.rule().amount().count());
    }

    private String unfounded(Seen seen, Reopened conclusion) {
        LocalDate replaced = conclusion.replaced();
        String day = replaced == null ? "" : words.date(replaced);
        String instead = words.say("inspection.outcome." + conclusion.instead());
        return words.say(
                seen.goesOn()
                        ? "discipline.head.unfounded.mine"
                        : seen.concerned() ? "discipline.head.unfounded.you" : "discipline.head.unfounded",
                day,
                instead,
                roles(seen, Set.of(PartyRole.DECIDER)));
    }

    private String ended(Seen seen) {
        Progress progress = seen.progress();
        if (!seen.seesOutcome()) {
            return words.say("discipline.head.ended.member");
        }
        if (!(progress.step() instanceof Decision decision)) {
            return words.say("discipline.head.ended", words.say(progress.step().key()));
        }
        if (progress.rectified().isPresent()) {
            return words.say(
                    "discipline.head.rectified", words.date(progress.rectified().orElseThrow()));
        }
        String form = words.say("procedure.form." + decision.form());
        LocalDate lapse = decision.lapse().due();
        if (decision.lapses() && lapse != null && seen.next().today().isAfter(lapse)) {
            return words.say("discipline.head.lapsed", form, words.date(lapse));
        }
        Optional<Clock> due = seen.next().due();
        return seen.concerned() && progress.round() > 0
                ? due.map(Clock::due)
                        .map(day -> words.say("discipline.head.complain", form, words.date(day)))
                        .orElseGet(() -> words.say("discipline.head.complain.noClock", form)
                                + seen.next()
                                        .dueIfConfirmed()
                                        .map(clock -> " " + unconfirmed(clock))
                                        .orElse(""))
                : !decision.lapses()
                        ? words.say("discipline.head.decided.stays", form, words.date(decision.effective()))
                        : words.say("discipline.head.decided", form, lapse == null ? "" : words.date(lapse));
    }

    /// Why it waits is told to those alone who need it to act, and what protects a denouncer to nobody.
    private String barred(Seen seen) {
        LocalDate today = seen.next().today();
        List<Circumstance> bars =
                seen.concerned() ? seen.progress().bars(today) : seen.progress().entered(today);
        String key = seen.concerned() ? "discipline.head.barred.you" : "discipline.head.barred";
        return seen.seesOutcome() && !bars.isEmpty()
                ? words.say(key, Refusals.bars(words, bars))
                : words.say(
                        seen.concerned()
                                ? "discipline.head.protected.you"
                                : seen.seesOutcome()
                                        ? "discipline.head.protected"
                                        : "discipline.head.protected.member");
    }
}
