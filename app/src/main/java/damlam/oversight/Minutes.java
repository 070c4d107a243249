package damlam.oversight;

import damlam.cases.CaseId;
import damlam.dispatch.DispatchType;
import damlam.documents.Letterheads;
import damlam.forms.Wording;
import damlam.letter.DispatchWriter;
import damlam.letter.Letter;
import damlam.letter.Letter.Part.Heading;
import damlam.letter.Letter.Part.Line;
import damlam.letter.Letter.Part.Paragraph;
import damlam.letter.Letter.Part.Section;
import damlam.letter.UnprintableException;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.oversight.Signature.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The minutes of an inspection (biên bản, Mẫu 1.9 of Nghị định 30/2020), out of what was recorded. What
/// both sides sign is its text; who signed is printed below it.
@Component
public class Minutes {
    /// As high as where the others sign.
    private static final int SIGNING_LINES = 3;

    private static final Wording WORDS = Wording.of(Minutes.class, "minutes.properties");

    private final Org org;
    private final Letterheads letterheads;

    Minutes(Org org, Letterheads letterheads) {
        this.org = org;
        this.letterheads = letterheads;
    }

    public byte[] docx(Inspection inspection) {
        return DispatchWriter.docx(letter(inspection));
    }

    /// @throws UnprintableException if somebody typed a letter that the font has no shape for
    public byte[] pdf(Inspection inspection) throws UnprintableException {
        return DispatchWriter.pdf(letter(inspection));
    }

    /// What is signed: its title and its body, line by line. It says who was who on the day it was sent to
    /// the unit, so that it reads the same for the side that signs later.
    public String text(Inspection inspection) {
        OrgChart chart = chart(inspection);
        return Stream.of(
                        Stream.of(subject(inspection, chart)),
                        body(inspection, chart).stream().map(Minutes::line),
                        annexes(inspection).stream()
                                .flatMap(annex -> Stream.concat(
                                        Stream.of(annex.title()),
                                        annex.body().stream().map(Minutes::line))))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /// Whether they read as they did before a secretary was asked for: what was signed stays as it was signed.
    private static boolean isOld(Inspection inspection) {
        return inspection.sending() != null && inspection.sending().secretary() == null;
    }

    private static String line(Letter.Part part) {
        return switch (part) {
            case Heading(String text) -> text;
            case Paragraph(String text) -> text;
            default -> throw new IllegalStateException("minutes have headings and paragraphs, was " + part);
        };
    }

    private OrgChart chart(Inspection inspection) {
        Sending sending = inspection.sending();
        return sending == null ? org.chart() : org.at(LocalDate.ofInstant(sending.at(), Org.ZONE));
    }

    Letter letter(Inspection inspection) {
        OrgChart chart = chart(inspection);
        Unit body = chart.everUnit(inspection.plan().body()).orElseThrow();
        String superior = letterheads.of(body.name()).superiorWords();
        List<Letter.Part> parts = new ArrayList<>(body(inspection, chart));
        List<Letter.Part> after = after(inspection, chart);
        Letter.Part end = parts.removeLast();
        if (isDated(inspection)) {
            parts.addAll(after);
            parts.add(end);
        } else {
            parts.add(end);
            parts.addAll(after);
        }
        parts.add(closed(parts.removeLast()));
        boolean secretary = inspection.sides().contains(Side.SECRETARY);
        if (secretary) {
            // Mẫu 1.9 has the secretary on the left and the chair on the right: the unit stands above both.
            parts.add(new Line(capitals(say("unit"))));
            parts.addAll(Collections.nCopies(SIGNING_LINES, new Section("", "")));
            parts.add(new Section(signer(inspection, Side.UNIT, chart), ""));
        }
        MinutesNumber number = inspection.number();
        return new Letter(
                superior.isEmpty() ? null : superior,
                body.name(),
                number == null ? null : number.serial(),
                number == null ? "BB-" + body.code() : number.symbol(),
                false,
                null,
                signedOn(inspection),
                DispatchType.BIEN_BAN,
                subject(inspection, chart),
                List.of(),
                parts,
                List.of(name(inspection.unit(), chart), say("filed")),
                new Letter.Signature(List.of(), say("lead"), signer(inspection, Side.TEAM, chart)),
                secretary
                        ? new Letter.Signature(
                                List.of(), say("secretary.signs"), signer(inspection, Side.SECRETARY, chart))
                        : new Letter.Signature(List.of(), say("unit"), signer(inspection, Side.UNIT, chart)),
                annexes(inspection),
                Letter.Extras.NONE);
    }

    /// What came after it was sent, and is not signed over.
    private static List<Letter.Part> after(Inspection inspection, OrgChart chart) {
        List<Letter.Part> after = new ArrayList<>();
        late(inspection).ifPresent(after::add);
        inspection.signatures().stream()
                .filter(signature -> !signature.signed())
                .map(signature -> new Paragraph(say("refused." + signature.side(), signature.words())))
                .forEach(after::add);
        changed(inspection, chart).ifPresent(after::add);
        return after;
    }

    /// The last words end with the mark that the decree has, though a signature stands below them.
    private static Letter.Part closed(Letter.Part last) {
        return last instanceof Paragraph(String text)
                ? new Paragraph(text.strip().replaceFirst("[.;]$", "") + "./.")
                : last;
    }

    /// Whether they say when the work of the day began and ended.
    private static boolean isDated(Inspection inspection) {
        return inspection.sending() != null && inspection.sending().wording() > 1;
    }

    /// When the team entered the first that it saw, where it did on the first day.
    private static Optional<Instant> begun(Inspection inspection) {
        return Stream.concat(
                        inspection.answers().stream().map(Answer::at),
                        inspection.findings().stream().map(Finding::at))
                .min(Comparator.naturalOrder())
                .filter(at -> LocalDate.ofInstant(at, Org.ZONE).equals(inspection.starts()));
    }

    private static String hour(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, Org.ZONE);
        return say("hour", "%02d".formatted(time.getHour()), "%02d".formatted(time.getMinute()));
    }

    /// How the sample was drawn, for those who calculate it again.
    private static List<Letter.Annex> annexes(Inspection inspection) {
        Sample sample = inspection.sample();
        return sample == null || isOld(inspection)
                ? List.of()
                : List.of(new Letter.Annex(say("annex"), List.copyOf(drawn(sample))));
    }

    /// Each on a line of its own: they are compared letter by letter.
    private static List<Paragraph> drawn(Sample sample) {
        return Stream.of(
                        say("sample.list"),
                        sample.listHash(),
                        say("sample.seed"),
                        sample.seed(),
                        say("sample.root", sample.treeSize()),
                        sample.root(),
                        say("sample.again"))
                .map(Paragraph::new)
                .toList();
    }

    /// What the law calls it stands in the subject once, however that was typed.
    private static String subject(Inspection inspection, OrgChart chart) {
        Plan plan = inspection.plan();
        String activity = activity(plan);
        String subject = plan.subject();
        String typed = subject.toLowerCase(Wording.VIETNAMESE);
        String work = say("subject.work");
        if (typed.startsWith(activity + " ")) {
            subject = subject.substring(activity.length()).strip();
        } else if (typed.startsWith(work + " ")) {
            subject = work + subject.substring(work.length());
        }
        return say("subject", activity, subject, name(inspection.unit(), chart));
    }

    /// What the unit explained after its last day; not what was signed over.
    private static Optional<Letter.Part> late(Inspection inspection) {
        Sending sending = inspection.sending();
        String days = inspection.explanations().stream()
                .filter(inspection::isLate)
                .map(each -> Wording.day(LocalDate.ofInstant(each.at(), Org.ZONE)))
                .distinct()
                .collect(Collectors.joining(", "));
        return sending == null || days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(say("explanations.late", days, Wording.day(sending.answerBy()))));
    }

    /// Who came in the place of whoever could not go on after the unit was shown what was found; not what was signed
    /// over.
    private static Optional<Letter.Part> changed(Inspection inspection, OrgChart chart) {
        Team first = inspection.teamOfMinutes().orElse(null);
        return inspection
                .team()
                .filter(now -> first != null && now.no() != first.no())
                .map(now -> new Paragraph(say(
                        "changed",
                        now.basis(),
                        Wording.day(now.basisDay()),
                        named(signedBy(inspection, Side.TEAM).orElse(now.lead()), chart),
                        signedBy(inspection, Side.SECRETARY)
                                .filter(by -> !by.equals(Objects.requireNonNull(inspection.sending())
                                        .secretary()))
                                .map(by -> say("changed.secretary", named(by, chart)))
                                .orElse(""))));
    }

    private static Optional<PersonId> signedBy(Inspection inspection, Side side) {
        return inspection.signature(side).filter(Signature::signed).map(Signature::by);
    }

    private static @Nullable LocalDate signedOn(Inspection inspection) {
        return !inspection.isSigned()
                ? null
                : inspection
                        .lastSignature()
                        .map(last -> LocalDate.ofInstant(last.at(), Org.ZONE))
                        .orElse(null);
    }

    private static String signer(Inspection inspection, Side side, OrgChart chart) {
        return signedBy(inspection, side).map(by -> name(by, chart)).orElse("");
    }

    private List<Letter.Part> body(Inspection inspection, OrgChart chart) {
        Plan plan = inspection.plan();
        List<Letter.Part> body = new ArrayList<>();
        Team team = inspection.teamOfMinutes().orElse(null);
        String unit = name(inspection.unit(), chart);
        String first = Wording.day(inspection.starts());
        body.add(new Paragraph(begun(inspection)
                .filter(at -> isDated(inspection))
                .map(at -> say("begin.hour", hour(at), first))
                .orElse(say("begin", first))));
        body.add(new Paragraph(say("place", unit)));
        body.add(new Paragraph(say("present")));
        List<PersonId> members = team == null ? List.of() : team.members();
        body.add(new Paragraph(say(
                "present.team",
                activity(plan),
                members.stream().map(each -> named(each, chart)).collect(Collectors.joining("; ")))));
        String head = chart.headOf(inspection.unit())
                .map(held -> held.person().name() + ", " + held.post().title())
                .orElse("…");
        body.add(new Paragraph(say("present.unit", unit, head)));
        body.add(new Paragraph(say("chair", members.isEmpty() ? "…" : named(members.getFirst(), chart))));
        Sending sending = inspection.sending();
        if (sending != null && sending.secretary() != null) {
            body.add(new Paragraph(say("secretary", named(sending.secretary(), chart))));
        }
        body.add(new Paragraph(say(
                "content",
                team == null ? plan.basis() : team.basis(),
                Wording.day(team == null ? plan.basisDay() : team.basisDay()),
                activity(plan),
                plan.subject(),
                Wording.day(plan.from()),
                Wording.day(plan.until()))));
        sample(inspection, body);
        answers(inspection, body);
        findings(inspection, Finding.Sort.POSITIVE, body);
        findings(inspection, Finding.Sort.SHORTCOMING, body);
        explanations(inspection, body);
        if (sending != null) {
            LocalDate sent = LocalDate.ofInstant(sending.at(), Org.ZONE);
            body.add(new Paragraph(
                    isOld(inspection)
                            ? say("end.old", Wording.day(sent))
                            : isDated(inspection)
                                    ? say("end", hour(sending.at()), Wording.day(sent), Wording.day(sending.answerBy()))
                                    : say("end.first", Wording.day(sent), Wording.day(sending.answerBy()))));
        }
        return body;
    }

    private static void sample(Inspection inspection, List<Letter.Part> body) {
        body.add(new Heading(say("sample")));
        Sample sample = inspection.sample();
        if (sample == null) {
            body.add(new Paragraph(say("sample.none")));
            return;
        }
        body.add(new Paragraph(say(
                "sample.drawn",
                sample.drawn().size(),
                sample.list().size(),
                sample.drawn().stream().map(CaseId::value).map(String::valueOf).collect(Collectors.joining(", ")))));
        if (isOld(inspection)) {
            body.addAll(drawn(sample));
        } else {
            body.add(new Paragraph(say("sample.annex")));
        }
    }

    private static void answers(Inspection inspection, List<Letter.Part> body) {
        body.add(new Heading(say("answers")));
        for (Item item : inspection.plan().items()) {
            Answer answer = inspection.answered().get(item.no());
            String result = answer == null ? "…" : say("result." + answer.result());
            String seen = answer == null ? "" : answer.words();
            String words = seen.isEmpty() ? "" : " " + seen + (isOld(inspection) || isEnded(seen) ? "" : ".");
            String question = item.question() + (isEnded(item.question()) ? "" : ":");
            body.add(new Paragraph(say("answer", String.valueOf(item.no()), question, result) + words));
        }
    }

    private void findings(Inspection inspection, Finding.Sort sort, List<Letter.Part> body) {
        body.add(new Heading(say("findings." + sort)));
        List<Finding> all = inspection.standing().stream()
                .filter(each -> each.sort() == sort)
                .toList();
        if (all.isEmpty()) {
            body.add(new Paragraph(say("findings.none")));
        }
        for (Finding finding : all) {
            String cases = finding.cases().isEmpty()
                    ? ""
                    : " "
                            + say(
                                    "finding.cases",
                                    finding.cases().stream()
                                            .map(Finding.Shown::called)
                                            .collect(Collectors.joining(", ")));
            String said = finding.words() + (isEnded(finding.words()) ? "" : ".");
            body.add(new Paragraph(say("finding", said) + cases + voice(inspection, finding)));
        }
    }

    /// Whether the person was heard whom a finding is about, who is not named here: as it stood when the first side
    /// signed.
    private String voice(Inspection inspection, Finding finding) {
        Sending sending = inspection.sending();
        if (sending == null || isOld(inspection) || !finding.isAbout()) {
            return "";
        }
        Optional<Instant> signed =
                inspection.signatures().stream().map(Signature::at).min(Comparator.naturalOrder());
        Optional<Instant> said = finding.reply().statements().stream()
                .map(Statement::at)
                .filter(at -> signed.filter(at::isAfter).isEmpty())
                .findFirst();
        LocalDate own = finding.reply().answerBy();
        LocalDate day = own == null ? sending.answerBy() : own;
        String last = Wording.day(day);
        if (said.isPresent()) {
            return " " + say("voice.said", Wording.day(LocalDate.ofInstant(said.get(), Org.ZONE)));
        }
        boolean over = signed.isPresent() || org.today().isAfter(day);
        return " " + say(over ? "voice.silent" : "voice.open", last);
    }

    private static boolean isEnded(String words) {
        return words.endsWith(".") || words.endsWith("?") || words.endsWith("!") || words.endsWith(":");
    }

    private static void explanations(Inspection inspection, List<Letter.Part> body) {
        body.add(new Heading(say("explanations")));
        Sending sending = inspection.sending();
        if (inspection.explanations().isEmpty()) {
            body.add(new Paragraph(sending == null ? "…" : say("explanations.none", Wording.day(sending.answerBy()))));
        }
        inspection
                .explanations()
                .forEach(each -> each.words()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> body.add(new Paragraph(line))));
    }

    private static String activity(Plan plan) {
        return say("activity." + plan.activity());
    }

    private static String named(PersonId person, OrgChart chart) {
        return chart.appointmentsOf(person).stream()
                .findFirst()
                .map(held -> held.person().name() + ", " + title(held, chart))
                .orElseGet(() -> name(person, chart));
    }

    private static String title(Appointment held, OrgChart chart) {
        return held.post().titleIn(name(held.unit(), chart));
    }

    private static String name(PersonId person, OrgChart chart) {
        return chart.person(person).map(Person::name).orElse("…");
    }

    private static String name(UnitId unit, OrgChart chart) {
        return chart.everUnit(unit).map(Unit::name).orElse("…");
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.of("vi"));
    }

    private static String say(String key, Object... filled) {
        return WORDS.say(key, filled);
    }
}
