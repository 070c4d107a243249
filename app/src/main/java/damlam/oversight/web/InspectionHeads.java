package damlam.oversight.web;

import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Progress;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.oversight.Closings;
import damlam.oversight.Hindrance;
import damlam.oversight.Inspection;
import damlam.oversight.Seen;
import damlam.oversight.Sending;
import damlam.oversight.Signature;
import damlam.oversight.Stage;
import damlam.page.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The first line of an inspection, what whoever looks must do and by when; and who of its team may not go on.
@Component
class InspectionHeads {
    private final Closings closings;
    private final Org org;

    InspectionHeads(Closings closings, Org org) {
        this.closings = closings;
        this.org = org;
    }

    /// @param lead who leads it, or is to
    /// @param cases what became of the recommendations
    String say(Words words, Seen seen, String lead, Map<CaseId, CaseLine> cases) {
        OrgChart chart = org.chart();
        String unit = InspectionWords.name(chart, seen.inspection().unit());
        LocalDate due = closings.due(seen).orElse(null);
        String day = due == null ? "–" : words.date(due);
        Seen.Task task = seen.task();
        if (task == Seen.Task.CHANGE) {
            return words.say("oversight.head.CHANGE", names(seen, chart), reason(words, seen), day);
        }
        if (task == Seen.Task.WAIT && seen.lacks()) {
            boolean mine =
                    seen.missing().stream().anyMatch(each -> each.person().equals(seen.me()));
            return words.say(
                    "oversight.head.CHANGE." + (mine ? "me" : "wait"), names(seen, chart), decider(seen, chart));
        }
        if (seen.tellsStandstill()) {
            String away = people(seen.away(), chart);
            String speakers = seen.unitAway() ? words.say("oversight.away.unit", unit) : "";
            return words.say(
                    "oversight.head.SHUT",
                    Stream.of(speakers, away).filter(each -> !each.isEmpty()).collect(Collectors.joining(", ")));
        }
        if (task == Seen.Task.CONCLUDE && !seen.unheard().isEmpty()) {
            return words.say("oversight.head.CONCLUDE.unheard", people(seen.unheardPeople(), chart), day);
        }
        if (task == Seen.Task.WAIT && seen.waitsUntil().isPresent()) {
            return words.say("oversight.head.WAIT.named", people(seen.unheardPeople(), chart), day);
        }
        if (task == Seen.Task.WAIT
                && seen.stage() == Stage.SENT
                && seen.inspection().isUnitDone()) {
            return words.say(
                    "oversight.head.WAIT.named", people(seen.inspection().silent(), chart), day);
        }
        if (task == Seen.Task.WAIT
                && (seen.stage() == Stage.AHEAD || seen.stage() == Stage.UNDER_WAY)
                && seen.part().unit()) {
            return words.say(
                    "oversight.head.WAIT.UNDER_WAY.unit",
                    words.date(seen.inspection().starts()),
                    day);
        }
        if (task == Seen.Task.NONE && seen.part().unit()) {
            List<CaseLine> open = open(seen, cases, chart);
            if (!open.isEmpty()) {
                CaseLine next = open.getFirst();
                return words.say(
                        "oversight.head.NONE.unit",
                        open.size(),
                        words.date(Objects.requireNonNull(next.at().dueOn())),
                        next.work().title());
            }
        }
        String awaited = task == Seen.Task.WAIT
                        && seen.stage() == Stage.TO_SIGN
                        && seen.inspection().signature(Signature.Side.UNIT).isPresent()
                ? secretary(seen, chart)
                : headOf(seen.inspection().unit(), chart).orElse(unit);
        String key = key(seen, task, due);
        return words.say(
                "oversight.head." + key,
                day,
                awaited,
                lead,
                words.date(seen.inspection().starts()),
                decider(seen, chart));
    }

    /// Who decides on the team and concludes: the head of the body; their deputies may as well.
    private static String decider(Seen seen, OrgChart chart) {
        UnitId body = chart.successor(seen.inspection().plan().body());
        return headOf(body, chart).orElseGet(() -> InspectionWords.name(chart, body));
    }

    private static Optional<String> headOf(UnitId unit, OrgChart chart) {
        return chart.headOf(unit).map(head -> chart.named(head.person().id()));
    }

    /// What is said where nothing more particular is.
    private String key(Seen seen, Seen.Task task, @Nullable LocalDate due) {
        String key = task == Seen.Task.WAIT ? "WAIT." + seen.stage() : task.name();
        if (task == Seen.Task.LOOK && seen.stage() == Stage.AHEAD) {
            key += ".AHEAD";
        }
        Sending sending = seen.inspection().sending();
        if (task == Seen.Task.EXPLAIN
                && sending != null
                && !sending.extensions().isEmpty()) {
            key += ".later";
        }
        if (task == Seen.Task.TEAM && due != null && !due.isAfter(org.today())) {
            key += due.equals(org.today()) ? ".today" : ".past";
        }
        if (task == Seen.Task.WAIT
                && seen.stage() == Stage.TO_SIGN
                && seen.inspection().signature(Signature.Side.TEAM).isEmpty()) {
            key += ".lead";
        }
        return key;
    }

    private static String secretary(Seen seen, OrgChart chart) {
        return Optional.ofNullable(seen.inspection().sending())
                .flatMap(sent -> Optional.ofNullable(sent.secretary()))
                .map(chart::named)
                .orElse("");
    }

    /// What the unit still has to do, the nearest day first.
    private static List<CaseLine> open(Seen seen, Map<CaseId, CaseLine> cases, OrgChart chart) {
        UnitId unit = chart.successor(seen.inspection().unit());
        return seen.inspection().recommended().stream()
                .filter(said -> chart.successor(said.unit()).equals(unit))
                .flatMap(said -> Stream.ofNullable(said.caseId()))
                .flatMap(id -> Stream.ofNullable(cases.get(id)))
                .filter(line -> line.progress() != Progress.DONE && line.progress() != Progress.CANCELLED)
                .filter(line -> line.at().dueOn() != null)
                .sorted(Comparator.comparing(
                        line -> Objects.requireNonNull(line.at().dueOn())))
                .toList();
    }

    private static String names(Seen seen, OrgChart chart) {
        return people(seen.missing().stream().map(Hindrance::person).toList(), chart);
    }

    private static String people(List<PersonId> people, OrgChart chart) {
        return people.stream().map(each -> InspectionWords.name(chart, each)).collect(Collectors.joining(", "));
    }

    private static String reason(Words words, Seen seen) {
        return seen.missing().stream()
                .flatMap(each -> each.bar().stream())
                .distinct()
                .map(bar -> words.say("oversight.lacks." + bar))
                .collect(Collectors.joining("; "));
    }

    /// For whoever judges on the team; what somebody declared is nobody else's.
    List<InspectionView.HindranceLine> hindrances(Words words, Seen seen) {
        if (!seen.judges() || !seen.teamIsOpen()) {
            return List.of();
        }
        OrgChart chart = org.chart();
        return seen.hindrances().stream()
                .map(each -> new InspectionView.HindranceLine(
                        each.person().value(),
                        InspectionWords.name(chart, each.person()),
                        each.bar()
                                .map(bar -> words.say("oversight.lacks." + bar))
                                .orElse(""),
                        claims(words, each, chart),
                        each.disputable()))
                .toList();
    }

    private static List<String> claims(Words words, Hindrance hindrance, OrgChart chart) {
        return hindrance.claims().stream()
                .map(claim -> words.say(
                        claim.kin() ? "oversight.claim.kin" : "oversight.claim.interest",
                        InspectionWords.name(chart, claim.by()),
                        words.momentWithYear(claim.at()),
                        InspectionWords.name(chart, hindrance.person())))
                .toList();
    }

    List<String> retained(Words words, Inspection inspection) {
        OrgChart chart = org.chart();
        return inspection.retained().stream()
                .map(each -> words.say(
                        "oversight.retained",
                        InspectionWords.name(chart, each.by()),
                        words.momentWithYear(each.at()),
                        InspectionWords.name(chart, each.retained()),
                        each.words()))
                .toList();
    }
}
