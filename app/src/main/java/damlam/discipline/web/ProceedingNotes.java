package damlam.discipline.web;

import damlam.calendar.Certainty;
import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Complaint;
import damlam.discipline.Entries;
import damlam.discipline.Facts;
import damlam.discipline.Meeting;
import damlam.discipline.PartyRole;
import damlam.discipline.Proceedings;
import damlam.discipline.Progress;
import damlam.discipline.Seen;
import damlam.inspection.Outcome;
import damlam.inspection.Reopened;
import damlam.org.Delegation;
import damlam.org.InPlace;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Words;
import damlam.procedure.Clock;
import damlam.procedure.Council;
import damlam.procedure.CouncilSummons;
import damlam.procedure.Decision;
import damlam.procedure.Form;
import damlam.procedure.Grounded;
import damlam.procedure.LawfulForm;
import damlam.procedure.Stop;
import damlam.procedure.TimeLimit;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is to be known of a proceeding beside its first line.
final class ProceedingNotes {
    private final Words words;
    private final OrgChart chart;
    private final ActWords acts;
    private final ProceedingHead head;

    ProceedingNotes(Words words, OrgChart chart, Proceedings proceedings) {
        this.words = words;
        this.chart = chart;
        this.acts = new ActWords(words, chart, proceedings);
        this.head = new ProceedingHead(words, chart, proceedings);
    }

    /// @param held what they must do, and cannot before a rule is confirmed; null for none
    List<String> of(Seen seen, @Nullable ActKind held) {
        List<String> reads = seen.onlyDecided() ? List.of(words.say("discipline.decided.reads")) : List.of();
        return seen.redone()
                ? reads
                : Stream.concat(reads.stream(), all(seen, held).stream()).toList();
    }

    private List<String> all(Seen seen, @Nullable ActKind held) {
        List<String> notes = new ArrayList<>();
        if (held != null) {
            notes.add(words.say("discipline.must.held", capital(words.say("discipline.must." + held))));
        }
        Progress progress = seen.progress();
        Optional.ofNullable(seen.place())
                .map(place -> place(words, chart, place))
                .ifPresent(notes::add);
        instead(seen).ifPresent(notes::add);
        chaired(seen).ifPresent(notes::add);
        standsStill(seen).ifPresent(notes::add);
        if (progress.waived() && !seen.onlyBarred()) {
            notes.add(words.say(seen.concerned() ? "discipline.waived.you" : "discipline.waived"));
        }
        boolean waits = seen.next().waitsForSay()
                && progress.say().filter(say -> !say.said()).isPresent();
        if (waits && !seen.onlyBarred() && !seen.concerned()) {
            notes.addAll(ActWords.rests(words, seen));
            if (seen.next().must().isPresent()) {
                notes.add(words.say("discipline.head.say", head.say(seen)));
            }
        }
        notes.addAll(papers(seen));
        ProceedingFacts.ruled(seen.next()::standing)
                .filter(standing -> !progress.ended() && standing != TimeLimit.Standing.IN_TIME)
                .ifPresent(standing -> notes.add(words.say(standing.key())));
        if (progress.step() instanceof Decision decision && seen.seesOutcome()) {
            LocalDate due =
                    seen.next().timeIfKnown().map(time -> time.clock().due()).orElse(null);
            if (due != null && decision.day().isAfter(due)) {
                notes.add(words.say("discipline.late", words.date(decision.day()), words.date(due)));
            }
        }
        for (Stop stop : progress.detection().course().allStops()) {
            if (!progress.ended() && stop.covers(seen.next().today()) && tells(seen, stop)) {
                notes.add(words.say("discipline.stop." + stop.kind(), words.date(stop.from())));
            }
        }
        if (!progress.ended() && !seen.onlyBarred()) {
            // Who votes on the form needs it as much as who decides on it.
            notes.addAll(lawful(progress));
            notes.addAll(priors(seen));
        }
        if (seen.seesOutcome()) {
            progress.complaints().stream().filter(Complaint::late).forEach(late -> notes.add(late(late)));
            boolean complains = progress.round() > 0 || progress.openComplaint().isPresent();
            if (complains && seen.next().due().isEmpty()) {
                notes.add(words.say("discipline.complaint.noClock"));
            }
            progress.complaints().stream()
                    .filter(Complaint::lateIfConfirmed)
                    .forEach(late -> notes.add(lateIfConfirmed(late)));
            entered(seen, notes);
        }
        seen.next().conclusion().ifPresent(conclusion -> reopened(seen, conclusion, notes));
        if (progress.extended() && !progress.ended()) {
            notes.add(words.say("discipline.extended"));
        }
        conflicts(seen, notes);
        inPlace(seen).ifPresent(notes::add);
        notes.addAll(counted(seen));
        return notes;
    }

    /// Papers that it rests on and that the registers do not have, or that do not name the person.
    private List<String> papers(Seen seen) {
        if (seen.onlyBarred()) {
            return List.of();
        }
        Progress progress = seen.progress();
        boolean open = progress.wrong().isPresent() && progress.rectified().isEmpty();
        Stream<String> spared = Entries.spared(seen, Integer.MAX_VALUE)
                .filter(act -> !progress.ended())
                .flatMap(act -> unnamed("discipline.paperNames.note", act))
                .stream();
        Stream<String> wrong = Entries.wrong(seen)
                .filter(act -> open && seen.seesOutcome())
                .flatMap(act -> unnamed("discipline.wrong.names.note", act))
                .stream();
        return Stream.of(spared, wrong, ProceedingFacts.unfound(words, progress.opened()).stream())
                .flatMap(notes -> notes)
                .toList();
    }

    private Optional<String> unnamed(String key, Act act) {
        return Optional.of(act.facts())
                .filter(facts -> facts.text("paperNames").equals("false"))
                .map(facts -> words.say(key, facts.text("restsOn")));
    }

    /// That whoever looks led the council and would decide on what it proposed: by which rule they may not, or that it
    /// binds nobody yet.
    Optional<String> chaired(Seen seen) {
        InPlace place = seen.place();
        Rule rule = seen.chaired();
        if (place == null || rule == null || seen.progress().ended()) {
            return Optional.empty();
        }
        String key = rule.mayBind() ? "discipline.chaired" : "discipline.chaired.unconfirmed";
        return Optional.of(words.say(key, acts.name(place.head()), rule.says(words.english()), rule.basis()));
    }

    /// To a head, that somebody decides in their place today.
    private Optional<String> instead(Seen seen) {
        boolean own = seen.roles().contains(PartyRole.DECIDER) && seen.place() == null;
        return Optional.of(head.standIns(seen.person()))
                .filter(names -> own && !names.isEmpty() && !seen.progress().ended())
                .map(names -> words.say("discipline.instead.you", names));
    }

    /// Why an act is none for now, where the first line does not say it.
    Optional<String> notNow(Seen seen, ActKind kind) {
        Progress progress = seen.progress();
        return switch (kind) {
            case WITHDRAW_OPENING ->
                day(seen, ActKind.SUMMON, ActKind.SKIP_REVIEW, ActKind.SKIP_BOTH)
                        .map(day -> words.say("discipline.notNow.WITHDRAW_OPENING", day));
            case DECIDE ->
                progress.step() instanceof Decision decision && seen.seesOutcome()
                        ? Optional.of(words.say("discipline.notNow.DECIDE", words.date(decision.day())))
                        : Optional.empty();
            case BALLOT ->
                progress.meeting().filter(Meeting::onPaper).map(paper -> words.say("discipline.notNow.BALLOT"));
            default -> Optional.empty();
        };
    }

    private Optional<String> day(Seen seen, ActKind... kinds) {
        return seen.acts().stream()
                .filter(act -> List.of(kinds).contains(act.kind()))
                .filter(act -> !seen.progress().voided().containsKey(act.no()))
                .findFirst()
                .map(act -> words.date(act.day()));
    }

    /// Whether the day since when it waits is theirs to know: the first day of an illness or a pregnancy says much. Who
    /// decides knows what was entered here, and who sits on the council only that it waits.
    private static boolean tells(Seen seen, Stop stop) {
        if (seen.concerned() || !seen.seesOutcome()) {
            return seen.concerned();
        }
        return stop.kind() != Stop.Kind.NOT_CONSIDERED
                || seen.progress().entered(seen.next().today()).stream()
                        .anyMatch(bar -> bar.from().equals(stop.from()));
    }

    /// That the person cannot act here, to those who go on with it, or who wait whether they complain.
    private Optional<String> standsStill(Seen seen) {
        Progress progress = seen.progress();
        boolean complains = progress.ended()
                && seen.seesOutcome()
                && !seen.concerned()
                && !seen.onlyDecided()
                && progress.round() > 0;
        return (complains ? progress.standsStillSince() : seen.standsStillSince())
                .map(since -> words.say(
                        complains ? "discipline.shut.complain" : "discipline.shut",
                        acts.name(progress.opening().person()),
                        words.date(since)));
    }

    /// What became of the conclusion it was opened from, where the first line does not say it.
    private void reopened(Seen seen, Reopened conclusion, List<String> notes) {
        Outcome instead = conclusion.instead();
        LocalDate replaced = conclusion.replaced();
        if (instead != null && replaced != null && seen.progress().reassessed()) {
            notes.add(words.say(
                    "discipline.conclusion.replaced",
                    words.date(replaced),
                    words.say("inspection.outcome." + instead)));
            if (instead == Outcome.REMINDED && !seen.progress().ended()) {
                notes.add(words.say("discipline.conclusion.reminded"));
            }
        } else if (conclusion.open()
                && !seen.next().onHold()
                && !seen.progress().cleared()) {
            notes.add(words.say(
                    "discipline.conclusion.open", words.date(conclusion.asked()), words.date(conclusion.answerBy())));
        }
    }

    /// Which form the law has, breach by breach, and which one follows; a hint to whoever decides, decided by nobody
    /// else.
    List<String> lawful(Progress progress) {
        return progress.lawful(chart.day())
                .map(lawful -> lawful(progress, lawful))
                .orElse(List.of());
    }

    /// Earlier decisions that make nothing heavier, and why.
    private List<String> priors(Seen seen) {
        Progress progress = seen.progress();
        return seen.acts().stream()
                .filter(act -> act.kind() == ActKind.PRIOR)
                .flatMap(act -> Stream.of(
                                progress.unfoundPriors().contains(act.no()) ? "unfound" : "",
                                progress.contestedPriors().contains(act.no()) ? "contested" : "")
                        .filter(why -> !why.isEmpty())
                        .map(why ->
                                words.say("discipline.prior." + why, act.facts().text("paperNo"))))
                .toList();
    }

    private List<String> lawful(Progress progress, LawfulForm lawful) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < lawful.each().size(); i++) {
            String matter = words.say("discipline.matter."
                    + progress.detection().breaches().get(i).matter());
            if (lawful.past().contains(i)) {
                said.add(words.say("discipline.lawful.past", matter));
                continue;
            }
            said.add(
                    switch (lawful.each().get(i)) {
                        case Grounded.Found found ->
                            words.say(
                                    "discipline.lawful.each",
                                    matter,
                                    words.say("procedure.form." + found.form()),
                                    found.sure() == Certainty.FOUND
                                            ? found.basis()
                                            : words.say("discipline.waits", found.basis()));
                        case Grounded.Unsettled open ->
                            words.say("discipline.lawful.open", matter, words.say(open.key()));
                    });
        }
        Form one = lawful.one();
        if (one != null && (said.size() > 1 || lawful.serving() != null)) {
            said.add(words.say(
                    lawful.serving() == null ? "discipline.lawful.one" : "discipline.lawful.serving",
                    words.say("procedure.form." + one)));
        }
        return said;
    }

    /// Complaints that others entered, as long as the person has not said whether they are theirs.
    private void entered(Seen seen, List<String> notes) {
        seen.acts().stream()
                .filter(act -> seen.progress().unattested().contains(act.no()))
                .forEach(act -> notes.add(words.say(
                        "discipline.complaint.entered",
                        acts.name(act.by()),
                        words.date(act.day()),
                        act.facts().text("paper").isEmpty() ? "–" : act.facts().text("paper"),
                        words.date(act.facts().day("day")))));
    }

    /// A council that falls because of one word of whoever decides: everybody who looks sees by whom, and that no time
    /// is won.
    private void conflicts(Seen seen, List<String> notes) {
        List<Act> made = seen.acts();
        Map<Integer, String> voided = seen.progress().voided();
        for (Act act : made) {
            if (act.kind() != ActKind.CONFLICT || voided.containsKey(act.no())) {
                continue;
            }
            PersonId barred = act.facts().person("person");
            boolean falls = made.stream()
                    .anyMatch(each -> each.kind() == ActKind.COUNCIL
                            && "procedure.refused.CONFLICT".equals(voided.get(each.no()))
                            && sat(each, barred));
            if (falls) {
                notes.add(words.say(
                        "discipline.conflict.voids", acts.name(barred), acts.name(act.by()), words.date(act.day())));
            }
            made.stream()
                    .filter(each ->
                            each.kind() == ActKind.CONTEST && each.facts().number("of") == act.no())
                    .forEach(each -> notes.add(words.say(
                            "discipline.conflict.contested",
                            acts.name(each.by()),
                            words.date(each.day()),
                            acts.name(barred))));
        }
    }

    /// To whoever decides, that somebody set up the council in the head's place, as long as it has not met: until then
    /// it can be set up anew.
    private Optional<String> inPlace(Seen seen) {
        Progress progress = seen.progress();
        boolean toMeet = progress.step() instanceof Council
                || (progress.step() instanceof CouncilSummons
                        && progress.meeting().isEmpty());
        if (!toMeet || !seen.roles().contains(PartyRole.DECIDER)) {
            return Optional.empty();
        }
        return seen.acts().reversed().stream()
                .filter(act -> act.kind() == ActKind.COUNCIL)
                .findFirst()
                .filter(act -> Proceedings.inNameOf(act).isPresent())
                .map(act -> words.say("discipline.council.inPlace", acts.by(act), words.date(act.day())));
    }

    private static boolean sat(Act council, PersonId person) {
        Facts facts = council.facts();
        return facts.person("secretary").equals(person) || Progress.seats(facts).containsValue(person);
    }

    /// What is answered to a complaint that came after its last day.
    private String late(Complaint complaint) {
        Clock time = complaint.time();
        LocalDate due = time == null ? null : time.due();
        return words.say(
                "discipline.complaint.late",
                words.date(complaint.day()),
                due == null ? "" : words.date(due),
                time == null ? "" : time.rule().basis());
    }

    /// That it is late by a rule that nobody confirmed, and taken nevertheless.
    private String lateIfConfirmed(Complaint complaint) {
        Clock time = Objects.requireNonNull(complaint.foreseen());
        LocalDate due = time.due();
        return words.say(
                "discipline.complaint.late.unconfirmed",
                words.date(complaint.day()),
                due == null ? "–" : words.date(due),
                head.amount(time),
                time.rule().basis());
    }

    /// What the council's votes came to, until it was decided, to whoever may see that; after a tie with what follows.
    private List<String> counted(Seen seen) {
        List<String> said = new ArrayList<>();
        if (!seen.progress().ended()) {
            said.addAll(new CountWords(words).all(seen));
        }
        if (!said.isEmpty() && seen.progress().meeting().filter(Meeting::tied).isPresent()) {
            said.add(words.say("procedure.refused.TIE"));
        }
        return said;
    }

    /// In whose place whoever looks decides, and until when.
    static String place(Words words, OrgChart chart, InPlace place) {
        Delegation given = place.delegation();
        String head = chart.person(place.head()).map(Person::name).orElse("");
        return given == null
                ? words.say("discipline.place.away", head)
                : words.say(
                        "discipline.place.delegated",
                        head,
                        words.date(given.until().minusDays(1)));
    }

    /// What stands within a sentence elsewhere begins a heading.
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
