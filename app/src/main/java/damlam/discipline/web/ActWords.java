package damlam.discipline.web;

import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Entries;
import damlam.discipline.Facts;
import damlam.discipline.Minutes;
import damlam.discipline.Proceedings;
import damlam.discipline.Reasoned;
import damlam.discipline.Seen;
import damlam.discipline.Suspension;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Words;
import damlam.procedure.Form;
import damlam.procedure.LiabilityTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/// What an act of a proceeding says: who did it, in whose place, and each of its facts.
final class ActWords {
    /// Who is named by a fact.
    private static final Set<String> PEOPLE = Set.of("chair", "secretary", "officer", "decider", "person");

    /// Answers and votes in the order in which they are asked; what is none of them comes first.
    private static final List<String> ASKED = Stream.of(
                    Stream.of("meeting", "hour", "place"),
                    Stream.of("question", "yes", "no"),
                    Arrays.stream(Form.values()).map(form -> "form" + form),
                    Stream.of("invalid"),
                    Arrays.stream(LiabilityTest.values()).map(Enum::name))
            .flatMap(names -> names)
            .toList();

    private final Words words;
    private final OrgChart chart;
    private final Proceedings proceedings;

    ActWords(Words words, OrgChart chart, Proceedings proceedings) {
        this.words = words;
        this.chart = chart;
        this.proceedings = proceedings;
    }

    String name(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    /// @param reads whether whoever looks may read a document of the registers
    ProceedingView.Step step(Seen seen, Act act, LongPredicate reads) {
        String key = seen.progress().voided().get(act.no());
        String said = act.kind() == ActKind.ANSWERS
                ? Reasoned.of(proceedings.words(act)).more()
                : proceedings.words(act);
        return new ProceedingView.Step(
                words.momentWithYear(act.at()),
                words.say("discipline.act." + act.kind()),
                Stream.of(said(act).stream(), called(seen, act), counted(act))
                        .flatMap(lines -> lines)
                        .toList(),
                said,
                by(act),
                key == null ? "" : words.say("discipline.voided", words.say(key)),
                Optional.of(act.facts().text("document"))
                        .filter(document -> !document.isEmpty() && reads.test(Long.parseLong(document)))
                        .map(document -> "/documents/" + document)
                        .orElse(""));
    }

    /// What a count came to.
    private Stream<String> counted(Act act) {
        return act.kind() == ActKind.COUNT ? Stream.of(new CountWords(words).said(act.facts())) : Stream.empty();
    }

    /// Whom a meeting of the council was called of, while that council stands.
    private Stream<String> called(Seen seen, Act act) {
        return act.kind() == ActKind.CALL && !seen.progress().voided().containsKey(act.no())
                ? seen.progress().council().stream()
                        .map(new CouncilWords(words, chart)::composition)
                        .map(people -> words.say("discipline.council.of", String.join("; ", people)))
                : Stream.empty();
    }

    /// Who did it; and in whose place, and by what.
    String by(Act act) {
        return Proceedings.inNameOf(act)
                .map(head -> words.say("discipline.by.inPlace", name(act.by()), name(head), right(act, head)))
                .orElseGet(() -> name(act.by()));
    }

    String right(Act act, PersonId head) {
        long given = Proceedings.delegationOf(act);
        return given == 0
                ? words.say("discipline.by.away", name(head))
                : chart.everDelegation(given)
                        .map(one -> one.dated() == null
                                ? words.say("discipline.by.delegation", one.ground())
                                : words.say("discipline.by.delegation.of", one.ground(), words.date(one.dated())))
                        .orElse("");
    }

    /// The facts of an act, each in words; of the opening they stand beside.
    List<String> said(Act act) {
        return said(act, Set.of());
    }

    /// @param without names of facts that stand elsewhere
    List<String> said(Act act, Set<String> without) {
        if (act.kind() == ActKind.OPEN) {
            return List.of();
        }
        return act.facts().all().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> fact) -> ASKED.indexOf(fact.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .filter(fact -> !without.contains(fact.getKey()))
                .filter(fact ->
                        act.kind() != ActKind.ANSWERS || !fact.getValue().equals("OPEN"))
                .map(fact -> said(act, fact.getKey(), fact.getValue()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String said(Act act, String name, String value) {
        if (name.equals("inNameOf")
                || name.equals("delegation")
                || name.equals("draft")
                || name.equals("ballot")
                || name.equals("key")
                || name.equals("document")
                || name.equals("choices")
                || name.startsWith("vote.")) {
            return "";
        }
        if (name.equals("paperFound") || name.equals("paperNames")) {
            return found(name, value);
        }
        if (act.kind() == ActKind.ANSWERS) {
            String answer = words.say("discipline.answer." + value);
            LiabilityTest test = LiabilityTest.valueOf(name);
            String why = Reasoned.of(proceedings.words(act)).each().get(test);
            return why == null
                    ? words.say("discipline.answered", words.say(test.key()), answer)
                    : words.say("discipline.answered.why", words.say(test.key()), answer, why);
        }
        boolean votes = act.kind() == ActKind.COUNT && name.startsWith("form");
        String field = name.equals("day") && act.facts().has("restsOn") ? "day.skipped" : name;
        String label = votes
                ? words.say("procedure.form." + name.substring("form".length()))
                : words.say("discipline.field." + field);
        if (value.equals("true") && !name.equals("excused") && !name.endsWith("Found")) {
            // What was ticked is a sentence by itself.
            return label;
        }
        return words.say("discipline.said", label, value(act, name, value));
    }

    /// Whether the registers have the paper, and whether it names the person: of one that they have the second says
    /// both.
    private String found(String name, String value) {
        return name.equals("paperFound") && value.equals("true") ? "" : words.say("discipline." + name + "." + value);
    }

    private String value(Act act, String name, String value) {
        if (PEOPLE.contains(name) || name.startsWith("seat")) {
            return name(new PersonId(Long.parseLong(value)));
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return words.date(LocalDate.parse(value));
        }
        return switch (name) {
            case "presence" -> words.say("discipline.presence." + value);
            case "question" -> words.say("discipline.question." + value);
            case "form" -> words.say("procedure.form." + value);
            case "matter" -> words.say("discipline.matter." + value);
            case "consequence" -> words.say("discipline.consequence." + value);
            case "relation" -> words.say("procedure.relation." + value);
            case "why" -> words.say("discipline.why." + Suspension.valueOf(value));
            case "answer" -> words.say("discipline.attest." + value);
            case "heardThere" -> words.say("discipline.heardThere." + value);
            case "outcome" -> words.say("discipline.outcome." + value);
            case "onward" -> words.say("discipline.onward." + value);
            case "minutesBy" ->
                words.say(value.equals(Minutes.NOBODY) ? "discipline.minutesBy.NONE" : "discipline.field.seat" + value);
            case "ground" -> ground(words, act);
            case "of" -> words.say("discipline.no", value);
            case "reminderFound" -> words.say("discipline.reminderFound." + value);
            case "excused" -> words.say("discipline.excused." + value);
            default -> value;
        };
    }

    /// By which paper the person is said to have been heard elsewhere; empty where none is named.
    static List<String> rests(Words words, Seen seen) {
        return Entries.spared(seen, Integer.MAX_VALUE)
                .filter(act -> act.facts().has("restsOn"))
                .map(act -> rests(words, act))
                .stream()
                .toList();
    }

    private static String rests(Words words, Act act) {
        LocalDate heard = act.facts().dayIfAny("heard");
        return heard == null
                ? words.say("discipline.rests", ground(words, act), paper(words, act))
                : words.say("discipline.rests.heard", ground(words, act), paper(words, act), words.date(heard));
    }

    private static String ground(Words words, Act act) {
        String keys = act.kind() == ActKind.SKIP_BOTH ? "discipline.skipBoth." : "discipline.skipReview.";
        return words.say(keys + act.facts().text("ground"));
    }

    /// `số 12/KL-TTr ngày 25/11/2026 của Thanh tra tỉnh`.
    static String paper(Words words, Act act) {
        Facts facts = act.facts();
        return words.say(
                facts.has("issuer") ? "discipline.rests.paper" : "discipline.rests.paper.unissued",
                facts.text("restsOn"),
                words.date(facts.day("dated")),
                facts.text("issuer"));
    }
}
