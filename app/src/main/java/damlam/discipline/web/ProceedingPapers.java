package damlam.discipline.web;

import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Entries;
import damlam.discipline.Facts;
import damlam.discipline.Minutes;
import damlam.discipline.Onward;
import damlam.discipline.Proceedings;
import damlam.discipline.Seen;
import damlam.discipline.Venue;
import damlam.dispatch.DispatchType;
import damlam.documents.Letterheads;
import damlam.letter.Letter;
import damlam.letter.Letter.Part;
import damlam.numbers.Numbers;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.page.Words;
import damlam.procedure.Council;
import damlam.procedure.Form;
import damlam.procedure.SeatKind;
import damlam.rulebook.Laws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Documents of the steps of a proceeding, laid out as the decree on clerical work asks: summonses, minutes, decisions.
/// Their number stays open for the clerk who issues them.
final class ProceedingPapers {
    private static final Set<ActKind> PRINTED = EnumSet.of(
            ActKind.SUMMON,
            ActKind.REVIEW,
            ActKind.COUNCIL,
            ActKind.CALL,
            ActKind.COUNT,
            ActKind.PROPOSE,
            ActKind.DECIDE,
            ActKind.RELEASE,
            ActKind.NO_BREACH,
            ActKind.REASSESS,
            ActKind.EXTEND,
            ActKind.ACCEPT,
            ActKind.DIALOGUE,
            ActKind.SETTLE,
            ActKind.RECTIFY);
    /// What the person said of having been heard elsewhere, and what was answered.
    private static final Set<ActKind> SAID = EnumSet.of(ActKind.HEARD, ActKind.REPLY, ActKind.SELF_REVIEW);
    /// What minutes say in their own lines.
    private static final Set<String> OF_THE_MEETING = Set.of("begun", "ended", "presence", Minutes.READ);

    private static final Set<ActKind> COUNCILS = EnumSet.of(ActKind.CALL, ActKind.COUNT, ActKind.PROPOSE);

    /// Documents are in Vietnamese, whatever the screen is in.
    private final Words words = Words.in(Locale.of("vi"));

    private final OrgChart chart;
    private final Proceedings proceedings;
    private final Seen seen;
    private final ActWords said;
    private final Letterheads letterheads;
    private final Numbers numbers;
    private final Map<Integer, PersonId> signers;

    /// @param signers of documents that were drafted, by the number of their act
    ProceedingPapers(
            OrgChart chart,
            Proceedings proceedings,
            Letterheads letterheads,
            Numbers numbers,
            Seen seen,
            Map<Integer, PersonId> signers) {
        this.signers = Map.copyOf(signers);
        this.chart = chart;
        this.numbers = numbers;
        this.letterheads = letterheads;
        this.proceedings = proceedings;
        this.seen = seen;
        this.said = new ActWords(words, chart, proceedings);
    }

    /// Those of the acts that whoever looks may see, and that count.
    List<Act> printed() {
        return seen.acts().stream()
                .filter(act -> PRINTED.contains(act.kind()))
                .filter(act -> act.kind() != ActKind.REASSESS || act.facts().of(Onward.class, "onward") == Onward.CLOSE)
                .filter(act -> !seen.progress().voided().containsKey(act.no()))
                .toList();
    }

    Optional<Letter> letter(int no) {
        return printed().stream().filter(act -> act.no() == no).findFirst().map(this::letter);
    }

    Letter letter(Act act) {
        return switch (act.kind()) {
            case SUMMON, CALL -> notice(act);
            case REVIEW, COUNT, PROPOSE -> minutes(act);
            case COUNCIL, DECIDE -> decision(act);
            case RECTIFY -> annulment(act);
            default -> told(act);
        };
    }

    /// That a wrong decision is annulled: which one, what found it wrong, what the person has again.
    private Letter annulment(Act act) {
        List<Part> body = new ArrayList<>();
        authority(act).map(Part.Line::new).ifPresent(body::add);
        body.addAll(law(act));
        WrongWords wrong = new WrongWords(words);
        body.add(new Part.Basis(wrong.ground(seen)));
        body.add(new Part.Line(words.say("discipline.paper.decides")));
        body.add(article("1", "RECTIFY.1", wrong.decision(seen), person(), post()));
        body.add(article("2", "RECTIFY.2", person()));
        proceedings.words(act).lines().forEach(line -> body.add(new Part.Paragraph(line)));
        body.add(article("3", "RECTIFY.3", person()));
        return of(act, DispatchType.QUYET_DINH, title(act), List.of(), body, signature(act), null);
    }

    /// What the person is told of: how it ended, what becomes of their complaint.
    private Letter told(Act act) {
        List<Part> body = new ArrayList<>();
        body.add(paragraph(act.kind() + ".body", person()));
        said.said(act).forEach(line -> body.add(new Part.Paragraph(line)));
        if (act.kind() == ActKind.RELEASE || act.kind() == ActKind.NO_BREACH) {
            voted(act).ifPresent(line -> body.add(paragraph("voted", line)));
        }
        proceedings.words(act).lines().forEach(line -> body.add(new Part.Paragraph(line)));
        return of(act, DispatchType.THONG_BAO, title(act), List.of(addressee()), body, signature(act), null);
    }

    private String addressee() {
        return words.say("discipline.paper.addressee", person());
    }

    private String person() {
        return said.name(seen.progress().opening().person());
    }

    private Letter notice(Act act) {
        List<Part> body = new ArrayList<>();
        body.add(paragraph("SUMMON.body", words.say("discipline.act." + act.kind()), person(), when(act)));
        proceedings.words(act).lines().forEach(line -> body.add(new Part.Paragraph(line)));
        if (act.kind() == ActKind.CALL) {
            body.add(paragraph("CALL.people"));
            council().map(new CouncilWords(words, chart)::composition).ifPresent(people -> numbered(people, body));
        }
        body.add(paragraph("SUMMON.rights"));
        return of(act, DispatchType.THONG_BAO, title(act), List.of(addressee()), body, signature(act), null);
    }

    /// `08 giờ 30 ngày 12/12/2026, tại Phòng họp`; the day alone where the act says no more.
    private String when(Act act) {
        Venue venue = Venue.of(act.facts());
        String day = words.date(venue.day());
        return venue.hour() == null
                ? words.say("discipline.paper.when", day)
                : words.say("discipline.paper.when.venue", day, hour(act.facts().text("hour")), venue.place());
    }

    /// One line for each of a council.
    private void numbered(List<String> people, List<Part> body) {
        for (int i = 0; i < people.size(); i++) {
            String one = words.say("discipline.paper.seat", people.get(i));
            body.add(new Part.Paragraph((i + 1) + ". " + one + (i + 1 < people.size() ? ";" : ".")));
        }
    }

    /// As form 1.9 of the decree: when, who, what, and who signs.
    private Letter minutes(Act act) {
        List<Part> body = new ArrayList<>();
        body.add(paragraph("minutes.time", hour(begun(act)), words.date(meeting(act))));
        body.add(paragraph("minutes.people", people(act)));
        body.add(new Part.Heading(words.say("discipline.paper.minutes.content")));
        body.add(paragraph("minutes.about", person()));
        selfReviews(act).forEach(line -> body.add(new Part.Paragraph(line)));
        said.said(act, OF_THE_MEETING).forEach(line -> body.add(new Part.Paragraph(line)));
        MinutesWords ballots = new MinutesWords(words, seen, proceedings);
        ballots.brokenOff(act).forEach(line -> body.add(new Part.Paragraph(line)));
        counts(act).forEach(count -> {
            if (act.kind() == ActKind.PROPOSE) {
                said.said(count).forEach(line -> body.add(new Part.Paragraph(line)));
            }
            ballots.marks(count).forEach(line -> body.add(new Part.Paragraph(line)));
            body.add(new Part.Paragraph(new CountWords(words).said(count.facts())));
        });
        proceedings.words(act).lines().forEach(line -> body.add(new Part.Paragraph(line)));
        String ended = hour(act.facts().text("ended"));
        LocalDate last = Minutes.end(act, seen.acts(), meeting(act));
        body.add(
                last.equals(meeting(act))
                        ? paragraph("minutes.end", ended)
                        : paragraph("minutes.end.day", ended, words.date(last)));
        if (!reviews(act)) {
            absentSecretary(act).ifPresent(body::add);
        }
        Letter.Signature secretary = writer(act)
                .map(writes -> signature(
                        words.say(
                                writes.equals(secretary(act))
                                        ? "discipline.paper.secretary"
                                        : "discipline.paper.writer"),
                        writes))
                .orElse(null);
        return of(
                act,
                DispatchType.BIEN_BAN,
                title(act),
                List.of(),
                body,
                signature(act),
                reviews(act) ? null : secretary);
    }

    /// Who wrote the minutes of a council: its secretary, or a member in their place.
    private Optional<PersonId> writer(Act act) {
        return council()
                .flatMap(council -> before(act, ActKind.MEET)
                        .map(met -> Minutes.writer(council, met.facts()))
                        .orElse(Optional.of(council.secretary())));
    }

    /// That the secretary did not come, and who wrote instead.
    private Optional<Part> absentSecretary(Act act) {
        Council council = council().orElse(null);
        Facts met = before(act, ActKind.MEET).map(Act::facts).orElse(null);
        if (council == null || met == null || Minutes.secretaryCame(council, met)) {
            return Optional.empty();
        }
        String name = said.name(council.secretary());
        return Optional.of(writer(act)
                .map(writes -> paragraph("minutes.writer", name, said.name(writes)))
                .orElseGet(() -> paragraph("minutes.writer.none", name)));
    }

    /// What the person wrote before the meeting, and that it was read there.
    private List<String> selfReviews(Act act) {
        Optional<Act> met = reviews(act) ? Optional.of(act) : before(act, ActKind.MEET);
        boolean read = met.filter(meeting -> meeting.facts().yes(Minutes.READ)).isPresent();
        return seen.acts().stream()
                .filter(each -> each.kind() == ActKind.SELF_REVIEW
                        && met.filter(meeting -> each.no() < meeting.no()).isPresent())
                .map(each -> words.say(
                        "discipline.paper.minutes.selfReview" + (read ? ".read" : ""),
                        person(),
                        words.momentWithYear(each.at())))
                .toList();
    }

    /// The counts that minutes tell of, or that a decision follows.
    private List<Act> counts(Act act) {
        return act.kind() == ActKind.COUNT
                ? List.of(act)
                : CountWords.last(seen).stream()
                        .filter(count -> count.no() < act.no() && !reviews(act))
                        .toList();
    }

    /// The last act of a kind before another, which counts.
    private Optional<Act> before(Act act, ActKind kind) {
        return seen.acts().stream()
                .filter(each -> each.no() < act.no() && each.kind() == kind)
                .filter(each -> !seen.progress().voided().containsKey(each.no()))
                .reduce((earlier, later) -> later);
    }

    /// As it was entered: nobody's click says when a meeting began.
    private String begun(Act act) {
        return reviews(act)
                ? act.facts().text("begun")
                : before(act, ActKind.MEET)
                        .map(met -> met.facts().text("begun"))
                        .orElse("");
    }

    /// Open where nobody said it.
    private String hour(String time) {
        String[] parts = time.split(":", -1);
        return parts.length == 2
                ? words.say("discipline.paper.minutes.hour", parts[0], parts[1])
                : words.say("discipline.paper.minutes.hour.open");
    }

    /// The day on which it was held, not that on which it was entered.
    private LocalDate meeting(Act act) {
        LocalDate called = before(act, reviews(act) ? ActKind.SUMMON : ActKind.CALL)
                .map(summons -> summons.facts().day("meeting"))
                .orElse(act.day());
        return reviews(act) ? called : Minutes.held(act.no(), seen.acts(), called);
    }

    private static boolean reviews(Act act) {
        return act.kind() == ActKind.REVIEW;
    }

    private Optional<Council> council() {
        return seen.progress().council();
    }

    private String people(Act act) {
        if (reviews(act)) {
            return words.say(
                    "discipline.paper.minutes.review",
                    said.name(act.by()),
                    person(),
                    words.say("discipline.paper.presence." + act.facts().text("presence")));
        }
        Optional<Act> met = act.kind() == ActKind.COUNCIL ? Optional.empty() : before(act, ActKind.MEET);
        List<String> names = new ArrayList<>();
        for (SeatKind seat : SeatKind.values()) {
            Optional<PersonId> came = met.isEmpty() || met.orElseThrow().facts().yes("present" + seat)
                    ? seat(act, seat)
                    : Optional.empty();
            came.ifPresent(sits -> names.add(new CouncilWords(words, chart).member(seat, sits, secretary(act))));
        }
        PersonId secretary = secretary(act);
        boolean came = met.isEmpty()
                || council()
                        .filter(council ->
                                Minutes.secretaryCame(council, met.orElseThrow().facts()))
                        .isPresent();
        if (came
                && council()
                        .filter(council -> council.seats().containsValue(secretary))
                        .isEmpty()) {
            names.add(words.say("discipline.seat.one", said.name(secretary), words.say("discipline.seat.secretary")));
        }
        met.ifPresent(meeting -> names.add(words.say(
                "discipline.paper.minutes.person",
                person(),
                words.say("discipline.paper.presence." + meeting.facts().text("presence")))));
        return String.join("; ", names);
    }

    /// Of a council that is being set up, as the act names them.
    private PersonId secretary(Act act) {
        return act.kind() == ActKind.COUNCIL
                ? act.facts().person("secretary")
                : council().orElseThrow().secretary();
    }

    /// Who sits there: of a council that is being set up, as the act names them.
    private Optional<PersonId> seat(Act act, SeatKind seat) {
        String named = "seat" + seat;
        if (act.kind() == ActKind.COUNCIL) {
            return act.facts().has(named) ? Optional.of(act.facts().person(named)) : Optional.empty();
        }
        return council().map(council -> council.seats().get(seat));
    }

    private Letter decision(Act act) {
        List<Part> body = new ArrayList<>();
        authority(act).map(Part.Line::new).ifPresent(body::add);
        body.addAll(law(act));
        boolean council = act.kind() == ActKind.COUNCIL;
        body.addAll(heardElsewhere(act));
        if (!council) {
            voted(act).ifPresent(line -> body.add(new Part.Basis(words.say("discipline.paper.basis.voted", line))));
        }
        body.add(new Part.Basis(ground(act)));
        body.add(new Part.Line(words.say("discipline.paper.decides")));
        String name = act.kind().name();
        if (council) {
            body.add(article("1", name + ".1", person()));
            Map<SeatKind, PersonId> seats = new EnumMap<>(SeatKind.class);
            for (SeatKind seat : SeatKind.values()) {
                seat(act, seat).ifPresent(sits -> seats.put(seat, sits));
            }
            numbered(new CouncilWords(words, chart).composition(seats, secretary(act)), body);
            body.add(article("2", name + ".2"));
        } else {
            body.add(article(
                    "1",
                    name + ".1",
                    words.say("procedure.form." + act.facts().text("form")),
                    person(),
                    post(),
                    words.say("discipline.matter." + seen.progress().opening().matter())));
            breaches().forEach(line -> body.add(new Part.Paragraph(line)));
            boolean lapses = act.facts().of(Form.class, "form") != Form.DISMISSAL;
            LocalDate effective = act.facts().dayIfAny("effective");
            String key = name + (lapses ? ".2" : ".2.stays");
            body.add(effective == null ? article("2", key + ".signed") : article("2", key, words.date(effective)));
            String reason = proceedings.words(act);
            if (!reason.isEmpty()) {
                body.add(paragraph("DECIDE.reason", reason));
            }
        }
        body.add(article("3", name + ".3", person()));
        return of(act, DispatchType.QUYET_DINH, title(act), List.of(), body, signature(act), null);
    }

    private List<Part> law(Act act) {
        var law = seen.progress().detection().course().law();
        return Stream.concat(
                        proceedings.staffLaw(seen, act.day()).stream(),
                        Laws.cited(law.law().basis()).stream())
                .<Part>map(cited -> new Part.Basis(words.say("discipline.paper.basis", cited)))
                .toList();
    }

    /// What the person did, as the opening says it, and whatever other breach is judged with it.
    private Stream<String> breaches() {
        return seen.acts().stream()
                .filter(act -> act.kind() == ActKind.OPEN || act.kind() == ActKind.BREACH)
                .filter(act -> !seen.progress().voided().containsKey(act.no()))
                .flatMap(act -> proceedings.words(act).lines())
                .filter(line -> !line.isBlank());
    }

    /// What the council's votes came to; empty where there was none.
    private Optional<String> voted(Act act) {
        String counted = counts(act).stream()
                .map(count -> new CountWords(words).said(count.facts()))
                .collect(Collectors.joining("; "));
        return before(act, ActKind.PROPOSE).isEmpty() || counted.isEmpty() ? Optional.empty() : Optional.of(counted);
    }

    /// What went before it. Of the council what it came to: not every decision is the one it proposed.
    private String ground(Act act) {
        boolean council = act.kind() == ActKind.COUNCIL;
        String key = "discipline.paper.basis." + act.kind();
        if (before(act, council ? ActKind.REVIEW : ActKind.PROPOSE).isEmpty()) {
            return words.say(key + ".skipped");
        }
        if (council) {
            return words.say(key);
        }
        String day = words.date(meeting(act));
        Form proposed = seen.progress().proposed().orElse(null);
        if (proposed == null) {
            return words.say(key + ".none", day);
        }
        return proposed == act.facts().of(Form.class, "form")
                ? words.say(key, day)
                : words.say(key + ".other", day, words.say("procedure.form." + proposed));
    }

    /// Where review or council were spared: the paper by which the person was heard, and what they said of that here.
    private List<Part> heardElsewhere(Act act) {
        Optional<Act> skip = Entries.spared(seen, act.no());
        // Of steps that were done again since, nothing is spared any more.
        if (skip.isEmpty()
                || before(act, ActKind.SUMMON)
                        .filter(each -> each.no() > skip.orElseThrow().no())
                        .isPresent()) {
            return List.of();
        }
        Act spared = skip.orElseThrow();
        List<Part> parts = new ArrayList<>();
        if (spared.facts().has("restsOn")) {
            parts.add(new Part.Basis(words.say("discipline.paper.rests", ActWords.paper(words, spared))));
        }
        if (act.kind() == ActKind.DECIDE) {
            said(act, spared).forEach(line -> parts.add(new Part.Basis(line)));
        }
        return parts;
    }

    private List<String> said(Act act, Act spared) {
        List<String> lines = seen.acts().stream()
                .filter(each -> each.no() > spared.no() && each.no() < act.no())
                .filter(each -> !seen.progress().voided().containsKey(each.no()))
                .filter(each -> SAID.contains(each.kind()) && !isOfPrior(each))
                .map(each -> words.say(
                        "discipline.paper.said." + each.kind(),
                        words.date(each.day()),
                        each.facts().has("heardThere")
                                ? words.say(
                                        "discipline.heardThere." + each.facts().text("heardThere"))
                                : "",
                        said(each)))
                .toList();
        return lines.isEmpty()
                ? List.of(words.say("discipline.paper.said.nothing", words.date(spared.day()), words.date(act.day())))
                : lines;
    }

    private boolean isOfPrior(Act reply) {
        return seen.acts().stream()
                .anyMatch(act -> act.no() == reply.facts().number("of") && act.kind() == ActKind.PRIOR);
    }

    /// What was said with an act, in one line that a basis ends.
    private String said(Act act) {
        String text = proceedings.words(act).strip().replaceAll("\\s+", " ").replaceAll("[.;]+$", "");
        return text.isEmpty() ? "" : words.say("discipline.paper.said.words", text);
    }

    private String post() {
        return held(seen.progress().opening().person())
                .map(held -> held.post().title())
                .orElse("");
    }

    private Optional<Appointment> held(PersonId person) {
        return chart.appointmentsOf(person).stream().findFirst();
    }

    /// Who decides, as the form of a decision has it above its grounds.
    private Optional<String> authority(Act act) {
        PersonId office = inPlace(act).orElseGet(() -> signerOf(act));
        return held(office).map(held -> capitals(chart.titled(held)));
    }

    /// In whose place somebody else signs what whoever decides would.
    private Optional<PersonId> inPlace(Act act) {
        PersonId office = proceedings.office(seen, act);
        return signerOf(act).equals(office) ? Optional.empty() : Optional.of(office);
    }

    private static String capitals(String words) {
        return words.toUpperCase(Locale.of("vi"));
    }

    private String title(Act act) {
        return words.say("discipline.paper.title." + act.kind(), person());
    }

    private Part paragraph(String key, Object... filled) {
        return new Part.Paragraph(words.say("discipline.paper." + key, filled));
    }

    private Part article(String no, String key, Object... filled) {
        return new Part.Article(no, words.say("discipline.paper." + key, filled));
    }

    /// Whoever decides signs; of what the council does its chair, and of the review meeting whoever led it.
    PersonId signerOf(Act act) {
        if (COUNCILS.contains(act.kind())) {
            return council()
                    .map(Council::seats)
                    .map(seats -> seats.get(SeatKind.CHAIR))
                    .orElse(act.by());
        }
        if (reviews(act)) {
            return act.by();
        }
        PersonId drafted = signers.get(act.no());
        return drafted == null ? proceedings.signer(seen, act) : drafted;
    }

    private Letter.Signature signature(Act act) {
        PersonId signs = signerOf(act);
        boolean decides = !COUNCILS.contains(act.kind()) && !reviews(act);
        Optional<Appointment> head = decides ? inPlace(act).flatMap(this::held) : Optional.empty();
        if (head.isPresent()) {
            return inPlace(head.orElseThrow(), signs);
        }
        String post = held(signs).map(held -> held.post().title()).orElse("");
        return signature(
                COUNCILS.contains(act.kind())
                        ? words.say("discipline.paper.chair")
                        : reviews(act) ? words.say("discipline.role.CHAIR") : post,
                signs);
    }

    /// A deputy signs for the head; whoever is none, as authorised (NĐ 30/2020, art. 13).
    private Letter.Signature inPlace(Appointment head, PersonId signs) {
        Optional<Appointment> deputy = chart.appointmentsOf(signs).stream()
                .filter(held -> held.unit().equals(head.unit()) && held.duty() == Duty.DEPUTY)
                .findFirst();
        String power = words.say(
                "discipline.paper.power." + (deputy.isPresent() ? "deputy" : "authorised"),
                capitals(head.post().title()));
        String post = deputy.or(() -> held(signs))
                .map(held -> capitals(held.post().title()))
                .orElse("");
        return new Letter.Signature(List.of(power), post, said.name(signs));
    }

    private Letter.Signature signature(String post, PersonId person) {
        return new Letter.Signature(List.of(), post, said.name(person));
    }

    /// Where the body has issued nothing yet the place stays open, and the check of the form says so.
    String place(Optional<Letterheads.Letterhead> head) {
        return head.map(Letterheads.Letterhead::placeWords)
                .filter(words -> !words.isBlank())
                .orElseGet(() -> words.say("discipline.paper.place"));
    }

    /// @param told who gets a notice: of these types none is addressed above its text, they are under its receivers
    private Letter of(
            Act act,
            DispatchType type,
            String title,
            List<String> told,
            List<Part> body,
            Letter.Signature signature,
            Letter.@Nullable Signature cosignature) {
        Act first = seen.acts().getFirst();
        Optional<Unit> unit = held(Proceedings.inNameOf(first).orElse(first.by()))
                .map(Appointment::unit)
                .map(chart::addressable)
                .flatMap(chart::unit);
        Optional<Unit> above = unit.map(Unit::parent).flatMap(chart::unit);
        boolean minutes = type == DispatchType.BIEN_BAN;
        return new Letter(
                above.map(Unit::name).orElse(null),
                unit.map(Unit::name).orElse(null),
                null,
                type.symbol() + unit.map(each -> "-" + numbers.sign(each.id())).orElse(""),
                false,
                minutes ? null : place(unit.map(each -> letterheads.of(each.id()))),
                minutes ? null : act.day(),
                type,
                title,
                List.of(),
                body,
                Stream.concat(
                                type == DispatchType.THONG_BAO
                                        ? told.stream()
                                        : Stream.of(words.say(
                                                "discipline.paper.copy." + (minutes ? "minutes" : "articles"))),
                                Stream.of(words.say("discipline.paper.copy.file" + (minutes ? ".minutes" : ""))))
                        .toList(),
                signature,
                cosignature,
                List.of(),
                Letter.Extras.NONE);
    }
}
