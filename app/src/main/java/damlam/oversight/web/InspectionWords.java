package damlam.oversight.web;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Progress;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.inspection.FindingId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.oversight.Answer;
import damlam.oversight.Cancellation;
import damlam.oversight.Closings;
import damlam.oversight.Explanation;
import damlam.oversight.Extension;
import damlam.oversight.FindingHearings;
import damlam.oversight.Findings;
import damlam.oversight.Hindrance;
import damlam.oversight.Inspection;
import damlam.oversight.Inspections;
import damlam.oversight.Plan;
import damlam.oversight.Promise;
import damlam.oversight.Recommendation;
import damlam.oversight.Sample;
import damlam.oversight.Samples;
import damlam.oversight.Seen;
import damlam.oversight.Sending;
import damlam.oversight.Signature;
import damlam.oversight.Signature.Side;
import damlam.oversight.Stage;
import damlam.oversight.Team;
import damlam.page.Choice;
import damlam.page.Mark;
import damlam.page.Words;
import damlam.rulebook.Rule;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An inspection in the words of whoever looks.
@Component
class InspectionWords {
    private final Inspections inspections;
    private final Samples samples;
    private final Findings findings;
    private final Closings closings;
    private final FindingHearings findingHearings;
    private final Cases cases;
    private final Documents documents;
    private final InspectionHeads heads;
    private final Org org;

    InspectionWords(
            Inspections inspections,
            Samples samples,
            Findings findings,
            Closings closings,
            FindingHearings findingHearings,
            Cases cases,
            Documents documents,
            InspectionHeads heads,
            Org org) {
        this.inspections = inspections;
        this.samples = samples;
        this.findings = findings;
        this.closings = closings;
        this.findingHearings = findingHearings;
        this.cases = cases;
        this.documents = documents;
        this.heads = heads;
        this.org = org;
    }

    InspectionLine line(Words words, Seen seen) {
        Inspection inspection = seen.inspection();
        OrgChart chart = org.chart();
        LocalDate due = closings.due(seen).orElse(null);
        boolean mine = seen.task().mine();
        String lead = name(chart, lead(inspection));
        return new InspectionLine(
                inspection.id().value(),
                name(words, inspection, chart),
                inspection.plan().subject(),
                lead,
                mark(seen, due),
                words.say("oversight.state."
                        + (seen.lacks() ? "CHANGE" : seen.tellsStandstill() ? "SHUT" : seen.stage())),
                waits(words, seen, chart.named(lead(inspection)), due),
                due == null || !mine ? "" : words.date(due),
                mine);
    }

    /// Another's day is no day of whoever waits for them.
    private String waits(Words words, Seen seen, String lead, @Nullable LocalDate due) {
        if (seen.task() != Seen.Task.WAIT) {
            return "";
        }
        boolean ahead = seen.stage() == Stage.AHEAD || seen.stage() == Stage.UNDER_WAY;
        // What the unit prepares its page says; a list says who is at work.
        String said = ahead && seen.part().unit() && !seen.tellsStandstill()
                ? words.say(
                        "oversight.head.WAIT." + seen.stage(),
                        due == null ? "–" : words.date(due),
                        "",
                        lead,
                        words.date(seen.inspection().starts()))
                : heads.say(words, seen, lead, Map.of());
        boolean late = due != null && org.today().isAfter(due);
        return late ? words.say("oversight.waits.late", said) : said;
    }

    private static PersonId lead(Inspection inspection) {
        return inspection.team().map(team -> team.lead()).orElse(inspection.proposed());
    }

    private static String name(Words words, Inspection inspection, OrgChart chart) {
        return words.say(
                "oversight.name",
                words.say("oversight.activity." + inspection.plan().activity()),
                name(chart, inspection.unit()));
    }

    private Mark mark(Seen seen, @Nullable LocalDate due) {
        if (seen.stage() == Stage.CONCLUDED || seen.stage() == Stage.WITHDRAWN) {
            return Mark.DONE;
        }
        if (seen.task().mine()) {
            return due != null && org.today().isAfter(due) ? Mark.LATE : Mark.SOON;
        }
        return switch (seen.stage()) {
            case PLANNED -> Mark.IDLE;
            case AHEAD, UNDER_WAY -> Mark.WORK;
            case SENT, TO_SIGN, TO_CONCLUDE, CONCLUDED, WITHDRAWN -> Mark.WAIT;
        };
    }

    /// @param choices what its forms offer
    InspectionView view(CurrentPerson me, Words words, Seen seen, Offered choices) {
        Inspection inspection = seen.inspection();
        Plan plan = inspection.plan();
        OrgChart chart = org.chart();
        Clock clock = clock(words, seen);
        Around around = around(me, seen);
        FindingWords found = new FindingWords(words, chart, around.open(), around.hearings());
        boolean signs = signs(seen);
        return new InspectionView(
                inspection.id().value(),
                name(words, inspection, chart),
                heads.say(words, seen, chart.named(lead(inspection)), around.cases()),
                words.say("oversight.sub." + plan.sort()),
                about(me, words, inspection, chart),
                team(words, inspection, chart),
                inspection.team().map(team -> decided(words, team)).orElse(""),
                seen.decides() && seen.teamIsOpen(),
                own(words, seen),
                seen.withdraws(),
                cancelled(words, inspection, chart),
                seen.stage(),
                seen.task(),
                barred(words, seen),
                heads.hindrances(words, seen),
                heads.retained(words, inspection),
                seen.works() && seen.stage() == Stage.UNDER_WAY,
                seen.leads() && seen.stage() == Stage.UNDER_WAY,
                concludes(seen),
                explains(seen),
                drawing(words, seen, around),
                items(words, inspection, chart),
                inspection.findings().stream()
                        .map(each -> found.line(seen, each))
                        .toList(),
                sent(words, inspection),
                clock.earliest(),
                clock.basis(),
                clock.unconfirmed(),
                clock.notes(),
                explanations(words, inspection, chart),
                explained(words, inspection),
                extensions(words, inspection, chart),
                seen.leads() && inspection.extendable().isPresent(),
                inspection.signatures().stream()
                        .map(each -> signature(words, each, chart))
                        .toList(),
                signs,
                refuses(seen),
                inspection.sending() != null,
                inspection.number() == null ? "" : inspection.number().said(),
                seen.numbers(),
                recommendations(words, seen, around, chart),
                followUp(words, inspection, around),
                concluded(words, inspection, chart),
                inspection.conclusion() == null ? "" : inspection.conclusion().words(),
                inspection.conclusion() == null ? "" : inspection.conclusion().basis(),
                carried(seen),
                seen.withheld(),
                found.heard(inspection),
                unheard(seen, found),
                secretaries(inspection, chart),
                choices.leaders(),
                choices.people(),
                choices.staff(),
                choices.units());
    }

    private static String concluded(Words words, Inspection inspection, OrgChart chart) {
        return inspection.conclusion() == null
                ? ""
                : words.say(
                        "oversight.concluded",
                        name(chart, inspection.conclusion().by()),
                        words.momentWithYear(inspection.conclusion().at()));
    }

    /// A decision, and where it is in no register, that too: whoever reads it then looks at the paper itself.
    private static String basis(Words words, String number, LocalDate day, @Nullable DocumentId document) {
        return words.say(
                document == null ? "oversight.basis.unregistered" : "oversight.basis.said", number, words.date(day));
    }

    private static String explained(Words words, Inspection inspection) {
        return inspection
                .unitDone()
                .map(day -> words.say("oversight.complete.said", words.date(day)))
                .orElse("");
    }

    private static String decided(Words words, Team team) {
        String basis = basis(words, team.basis(), team.basisDay(), team.document());
        return team.seconded().isEmpty() ? basis : basis + "; " + words.say("oversight.seconded.said", team.seconded());
    }

    /// Why they do not decide on the team, where they could but for leading it.
    private static String own(Words words, Seen seen) {
        return seen.part().orders() && !seen.decides() && seen.teamIsOpen()
                ? words.say(seen.part().leads() ? "oversight.team.own" : "oversight.team.planned")
                : "";
    }

    private static String cancelled(Words words, Inspection inspection, OrgChart chart) {
        Cancellation cancelled = inspection.cancelled();
        return cancelled == null
                ? ""
                : words.say(
                        "oversight.cancelled",
                        name(chart, cancelled.by()),
                        words.momentWithYear(cancelled.at()),
                        cancelled.words());
    }

    private static boolean concludes(Seen seen) {
        return seen.concludes()
                && seen.stage() == Stage.TO_CONCLUDE
                && seen.unheard().isEmpty();
    }

    private static boolean explains(Seen seen) {
        return seen.part().unit()
                && seen.inspection().sending() != null
                && seen.inspection().signatures().isEmpty();
    }

    private static String barred(Words words, Seen seen) {
        return seen.part().unit()
                ? ""
                : seen.bar().map(bar -> words.say("oversight.bar." + bar)).orElse("");
    }

    private static List<InspectionView.UnheardLine> unheard(Seen seen, FindingWords found) {
        if (!seen.concludes()) {
            return List.of();
        }
        return seen.inspection()
                .about()
                .filter(each -> seen.unheard().containsKey(each.id()))
                .map(each -> new InspectionView.UnheardLine(
                        each.id().value(),
                        found.voice(seen.inspection(), each),
                        seen.unheard().getOrDefault(each.id(), Optional.empty()).isEmpty()))
                .toList();
    }

    private static List<Choice> secretaries(Inspection inspection, OrgChart chart) {
        return inspection.team().stream()
                .flatMap(team -> team.members().stream().filter(each -> !each.equals(team.lead())))
                .map(each -> new Choice(each.value(), name(chart, each)))
                .toList();
    }

    /// The team as it is, without those who may not go on; before there is one, who is to lead.
    private static List<Long> carried(Seen seen) {
        List<PersonId> now = seen.inspection()
                .team()
                .map(Team::members)
                .orElse(List.of(seen.inspection().proposed()));
        Set<PersonId> missing = seen.missing().stream().map(Hindrance::person).collect(Collectors.toSet());
        List<Long> carried = new ArrayList<>();
        for (PersonId each : now) {
            // The first field is the lead's, and stays empty where they are missing.
            if (!missing.contains(each)) {
                carried.add(each.value());
            } else if (carried.isEmpty()) {
                carried.add(0L);
            }
        }
        return carried;
    }

    private InspectionView.About about(CurrentPerson me, Words words, Inspection inspection, OrgChart chart) {
        Plan plan = inspection.plan();
        Optional<Rule> rule = inspections.named(plan);
        return new InspectionView.About(
                words.say("oversight.activity." + plan.activity()),
                rule.map(Rule::basis).orElse(""),
                rule.map(each -> words.say("oversight.certainty." + each.certainty()))
                        .orElse(""),
                name(chart, inspection.unit()),
                plan.subject(),
                plan.scope(),
                words.say("oversight.period", words.date(plan.from()), words.date(plan.until())),
                words.say("oversight.period", words.date(inspection.starts()), words.date(inspection.ends())),
                basis(words, plan.basis(), plan.basisDay(), plan.document()),
                plan.document() != null
                                && documents.visible(me, plan.document()).isPresent()
                        ? "/documents/" + plan.document().value()
                        : "",
                name(chart, plan.by()));
    }

    /// What the page shows of other features, asked for all of it at once.
    ///
    /// @param open cases that whoever looks sees by themselves
    /// @param hearings on findings, as [FindingHearings#of]
    private record Around(
            Map<CaseId, CaseLine> cases, Set<CaseId> open, Map<FindingId, FindingHearings.Held> hearings) {}

    private Around around(CurrentPerson me, Seen seen) {
        Inspection inspection = seen.inspection();
        Sample sample = inspection.sample();
        Set<CaseId> lines = new HashSet<>(inspection.cases());
        Stream.ofNullable(sample).map(Sample::drawn).forEach(lines::addAll);
        Set<CaseId> named = new HashSet<>(lines);
        inspection.findings().forEach(finding -> finding.cases().forEach(shown -> named.add(shown.caseId())));
        return new Around(
                cases.find(lines).stream()
                        .collect(Collectors.toMap(line -> line.work().id(), line -> line)),
                cases.visible(named, me.sight().and(org.chart().addressable(me.unit()))),
                findingHearings.of(me, inspection));
    }

    private record Clock(String earliest, String basis, String unconfirmed, List<String> notes) {}

    private Clock clock(Words words, Seen seen) {
        if (!seen.leads() || seen.stage() != Stage.UNDER_WAY) {
            return new Clock("", "", "", List.of());
        }
        try {
            List<String> notes = new ArrayList<>();
            Findings.Longest longest = findings.longest(org.today());
            notes.add(words.say(
                    longest.binds() ? "oversight.send.latest" : "oversight.send.long",
                    words.date(longest.last()),
                    words.date(seen.inspection().ends())));
            if (seen.inspection().promise() == null) {
                notes.add(words.say("oversight.send.noSample"));
            }
            return new Clock(findings.earliest().toString(), findings.clock().basis(), "", notes);
        } catch (UnconfirmedRuleException e) {
            return new Clock(
                    "", "", words.say("inspection.unconfirmed", e.rule().says(words.english())), List.of());
        }
    }

    private static boolean signs(Seen seen) {
        return seen.task() == Seen.Task.SIGN;
    }

    private boolean refuses(Seen seen) {
        boolean open = seen.stage() == Stage.TO_SIGN && !seen.inspection().isSigned();
        boolean unit =
                seen.part().unit() && seen.inspection().signature(Side.UNIT).isEmpty();
        return open
                && (unit || (seen.leads() && closings.late(seen.inspection()).isPresent()));
    }

    private static List<String> team(Words words, Inspection inspection, OrgChart chart) {
        return inspection.team().stream()
                .flatMap(team -> team.members().stream()
                        .map(each -> each.equals(team.lead())
                                ? words.say("oversight.lead.said", name(chart, each))
                                : name(chart, each)))
                .toList();
    }

    private InspectionView.Drawing drawing(Words words, Seen seen, Around around) {
        Inspection inspection = seen.inspection();
        Promise promise = inspection.promise();
        Sample sample = inspection.sample();
        boolean may = seen.works() && seen.stage() == Stage.UNDER_WAY;
        if (promise == null) {
            boolean open = !org.today().isBefore(inspection.sampledFrom());
            if (!open && inspection.sending() == null) {
                String from = words.say("oversight.sample.from", words.date(inspection.sampledFrom()));
                return new InspectionView.Drawing(from, "", false, false, List.of(), false);
            }
            return new InspectionView.Drawing(
                    words.say("oversight.sample.none"), "", may && open, false, List.of(), false);
        }
        if (sample == null) {
            // The promise itself is no act that follows it, but enters the record first.
            long missing = Math.min(samples.missing(inspection), promise.actsAfter());
            String said = words.say(
                    missing > 0 ? "oversight.sample.waits" : "oversight.sample.ready",
                    promise.size(),
                    words.momentWithYear(promise.at()),
                    missing);
            return new InspectionView.Drawing(said, promise.commitment(), false, may && missing == 0, List.of(), false);
        }
        String said = words.say(
                "oversight.sample.drawn",
                sample.drawn().size(),
                sample.list().size(),
                words.momentWithYear(sample.at()));
        return new InspectionView.Drawing(said, promise.commitment(), false, false, drawn(words, sample, around), true);
    }

    private static List<InspectionView.CaseLine> drawn(Words words, Sample sample, Around around) {
        return sample.drawn().stream()
                .flatMap(id -> Stream.ofNullable(around.cases().get(id)))
                .map(line -> new InspectionView.CaseLine(
                        line.work().id().value(),
                        line.work().title(),
                        href(around, line.work().id()),
                        words.date(line.work().at()),
                        mark(line.progress()),
                        words.say("cases.progress." + line.progress())))
                .toList();
    }

    private static String href(Around around, CaseId id) {
        return around.open().contains(id) ? "/cases/" + id.value() : "";
    }

    private static Mark mark(Progress progress) {
        return switch (progress) {
            case NOT_STARTED, CANCELLED -> Mark.IDLE;
            case UNDER_WAY -> Mark.WORK;
            case WAITING -> Mark.WAIT;
            case SOON_DUE -> Mark.SOON;
            case LATE -> Mark.LATE;
            case DONE -> Mark.DONE;
        };
    }

    private static List<InspectionView.ItemLine> items(Words words, Inspection inspection, OrgChart chart) {
        return inspection.plan().items().stream()
                .map(item -> {
                    Answer answer = inspection.answered().get(item.no());
                    return new InspectionView.ItemLine(
                            item.no(),
                            item.question(),
                            item.basis(),
                            answer == null ? "" : answer.result().name(),
                            answer == null
                                    ? Mark.IDLE
                                    : switch (answer.result()) {
                                        case MET -> Mark.DONE;
                                        // A sign of time would say that it is due.
                                        case NOT_MET -> Mark.IDLE;
                                        case NOT_APPLICABLE -> Mark.IDLE;
                                    },
                            words.say(answer == null ? "oversight.result.none" : "oversight.result." + answer.result()),
                            answer == null ? "" : answer.words(),
                            answer == null ? "" : name(chart, answer.by()));
                })
                .toList();
    }

    private static String sent(Words words, Inspection inspection) {
        Sending sending = inspection.sending();
        if (sending == null) {
            return "";
        }
        Instant read = sending.readAt();
        return words.say(
                read == null ? "oversight.sent" : "oversight.sent.read",
                words.momentWithYear(sending.at()),
                words.date(sending.answerBy()),
                read == null ? "" : words.momentWithYear(read));
    }

    private static List<InspectionView.ExplanationLine> explanations(
            Words words, Inspection inspection, OrgChart chart) {
        return inspection.explanations().stream()
                .map(each -> new InspectionView.ExplanationLine(
                        said(words, inspection, each, chart),
                        each.words(),
                        each.files().stream()
                                .map(file -> new InspectionView.Evidence(
                                        file.name(),
                                        "/inspections/" + inspection.id().value() + "/explanations/" + each.no()
                                                + "/files/" + file.no()))
                                .toList()))
                .toList();
    }

    private static List<InspectionView.ExplanationLine> extensions(Words words, Inspection inspection, OrgChart chart) {
        Sending sending = inspection.sending();
        List<Extension> given = sending == null ? List.of() : sending.extensions();
        return given.stream()
                .map(each -> new InspectionView.ExplanationLine(
                        words.say(
                                "oversight.later.said",
                                name(chart, each.by()),
                                words.date(each.answerBy()),
                                words.momentWithYear(each.at())),
                        each.words(),
                        List.of()))
                .toList();
    }

    private static String said(Words words, Inspection inspection, Explanation explanation, OrgChart chart) {
        String said = words.say(
                explanation.complete() ? "oversight.by.all" : "oversight.by",
                name(chart, explanation.by()),
                words.momentWithYear(explanation.at()));
        Sending sending = inspection.sending();
        return sending != null && inspection.isLate(explanation)
                ? words.say("oversight.by.late", said, words.date(sending.answerBy()))
                : said;
    }

    private static String signature(Words words, Signature signature, OrgChart chart) {
        String key =
                signature.signed() ? "oversight.signed." + signature.side() : "oversight.notSigned." + signature.side();
        return words.say(key, name(chart, signature.by()), words.momentWithYear(signature.at()), signature.words());
    }

    private static List<InspectionView.RecommendationLine> recommendations(
            Words words, Seen seen, Around around, OrgChart chart) {
        boolean open = seen.stage() != Stage.CONCLUDED
                && seen.stage() != Stage.WITHDRAWN
                && (seen.works() || seen.concludes());
        List<InspectionView.RecommendationLine> all = new ArrayList<>();
        for (Recommendation each : seen.inspection().recommended()) {
            CaseLine line = each.caseId() == null ? null : around.cases().get(each.caseId());
            all.add(new InspectionView.RecommendationLine(
                    each.no(),
                    each.words(),
                    holder(each, line, chart),
                    words.date(
                            line == null || line.at().dueOn() == null
                                    ? each.dueOn()
                                    : line.at().dueOn()),
                    line == null ? "" : href(around, line.work().id()),
                    line == null ? Mark.IDLE : mark(line.progress()),
                    line == null
                            ? words.say("oversight.recommend.draft")
                            : words.say("cases.progress." + line.progress()),
                    open));
        }
        return all;
    }

    /// Whoever holds the work now; its unit before that, and once it is done.
    private static String holder(Recommendation said, @Nullable CaseLine line, OrgChart chart) {
        UnitId unit = line == null || line.at().holder() == null
                ? said.unit()
                : line.at().holder().unit();
        return name(chart, chart.successor(unit));
    }

    private static String followUp(Words words, Inspection inspection, Around around) {
        List<CaseLine> all = inspection.cases().stream()
                .flatMap(id -> Stream.ofNullable(around.cases().get(id)))
                .toList();
        long done =
                all.stream().filter(line -> line.progress() == Progress.DONE).count();
        long late =
                all.stream().filter(line -> line.progress() == Progress.LATE).count();
        return all.isEmpty() ? "" : words.say("oversight.followUp", done, all.size(), late);
    }

    static String name(OrgChart chart, PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }

    static String name(OrgChart chart, UnitId id) {
        return chart.everUnit(id).map(Unit::name).orElse("?");
    }
}
