package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.inspection.ConductId;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to signs of reprisal after a report, an explanation to somebody who asked, or an objection. They
/// are computed for the person themselves when they look, and kept nowhere: a row would say who reported.
/// What followed a report the two who opened who made it see as well, for they are to protect that person.
@Component
public class Reprisals {
    public static final String WATCH = "conduct.reprisal.watch";
    private static final int USUAL_DAYS = 180;

    private final Conducts conducts;
    private final AskedRows hearings;
    private final Cases cases;
    private final List<ReprisalSource> sources;
    private final Rulebook book;
    private final OwnWork own;
    private final Org org;

    Reprisals(
            Conducts conducts,
            AskedRows hearings,
            Cases cases,
            List<ReprisalSource> sources,
            Rulebook book,
            OwnWork own,
            Org org) {
        this.conducts = conducts;
        this.hearings = hearings;
        this.cases = cases;
        this.sources = List.copyOf(sources);
        this.book = book;
        this.own = own;
        this.org = org;
    }

    /// A fact, and what came before it.
    public record Sign(Exposure exposure, ReprisalFact fact) {}

    /// For how many days it is looked.
    public int watchedDays() {
        return book.on(WATCH, org.today()).map(rule -> rule.amount().count()).orElse(USUAL_DAYS);
    }

    /// The rules that say how long and by which measure it is looked, as far as nobody has decided on them.
    public List<Rule> makeshift() {
        return Stream.of(WATCH, TaskFlood.WINDOW, TaskFlood.LEAST, TaskFlood.TIMES)
                .flatMap(code -> book.on(code, org.today()).stream())
                .filter(Rule::isDefault)
                .toList();
    }

    /// What somebody did for which others may take it out on them, the newest first.
    @Transactional
    public List<Exposure> exposures(CurrentPerson me) {
        LocalDate since = org.today().minusDays(watchedDays());
        OrgChart chart = org.chart();
        List<Exposure> all = new ArrayList<>();
        conducts.mine(me).forEach(report -> all.add(exposure(report, chart)));
        for (AskedRows.AskedOf one : hearings.of(me.id(), since.minusDays(watchedDays()))) {
            if (one.explained() != null) {
                all.add(Exposure.of(Exposure.Kind.EXPLANATION, one.explained(), Set.of(one.by()), one.href()));
            }
        }
        for (MadeMove move :
                cases.objections(me.id(), since.atStartOfDay(Org.ZONE).toInstant())) {
            all.add(Exposure.of(
                    Exposure.Kind.OBJECTION,
                    move.at(),
                    against(move.to(), chart),
                    "/cases/" + move.caseId().value()));
        }
        return all.stream()
                .filter(exposure -> !exposure.day().isBefore(since))
                .sorted(Comparator.comparing(Exposure::day)
                        .thenComparing(Exposure::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
    }

    private Exposure exposure(ConductReport report, OrgChart chart) {
        return new Exposure(
                Exposure.Kind.REPORT,
                report.day(),
                null,
                against(report.about(), chart),
                "/conduct/" + report.id().value());
    }

    private Set<PersonId> against(About about, OrgChart chart) {
        if (about.person() != null) {
            return Set.of(about.person());
        }
        return about.unit() != null
                ? heads(about.unit(), chart)
                : cases.find(List.of(Objects.requireNonNull(about.caseId()))).stream()
                        .map(line -> line.at().holder())
                        .findFirst()
                        .map(holder -> against(holder, chart))
                        .orElse(Set.of());
    }

    private static Set<PersonId> against(@Nullable Party party, OrgChart chart) {
        if (party == null) {
            return Set.of();
        }
        PersonId person = party.person();
        return person == null ? heads(party.unit(), chart) : Set.of(person);
    }

    private static Set<PersonId> heads(UnitId unit, OrgChart chart) {
        return chart.staffOf(unit).stream()
                .filter(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY)
                .map(Appointment::person)
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /// How many a desk may announce, which others see over the shoulder: those after a report, only its own page
    /// tells.
    @Transactional
    public int announced(CurrentPerson me) {
        return (int) signs(me).stream()
                .filter(sign -> sign.exposure().kind() != Exposure.Kind.REPORT)
                .count();
    }

    /// What followed, the newest first; each fact once, beside the nearest of what came before it.
    @Transactional
    public List<Sign> signs(CurrentPerson me) {
        return signs(me.id(), exposures(me));
    }

    /// What followed a report, the newest first, for the two who opened who made it; nothing for anybody
    /// else, and nothing of what else that person did.
    @Transactional
    public List<Sign> signs(Conducts.Seen seen) {
        return isWatched(seen) ? own.look(() -> after(seen)) : List.of();
    }

    private boolean isWatched(Conducts.Seen seen) {
        return seen.opened().isPresent()
                && !seen.report().day().isBefore(org.today().minusDays(watchedDays()));
    }

    private List<Sign> after(Conducts.Seen watched) {
        return signs(watched.opened().orElseThrow(), List.of(exposure(watched.report(), org.chart())));
    }

    /// Signs of reprisal against people whose reports somebody opened.
    ///
    /// @param reports which of these reports there are any of
    /// @param signs how many in all
    public record Guarded(List<ConductId> reports, int signs) {
        public Guarded {
            reports = List.copyOf(reports);
        }
    }

    @Transactional
    public Guarded guarded(CurrentPerson me) {
        List<Conducts.Seen> watched =
                conducts.openedBy(me).stream().filter(this::isWatched).toList();
        return watched.isEmpty() ? new Guarded(List.of(), 0) : own.look(() -> guarded(watched));
    }

    private Guarded guarded(List<Conducts.Seen> watched) {
        List<ConductId> reports = new ArrayList<>();
        int all = 0;
        for (Conducts.Seen seen : watched) {
            int signs = after(seen).size();
            if (signs > 0) {
                reports.add(seen.report().id());
                all += signs;
            }
        }
        return new Guarded(reports, all);
    }

    private List<Sign> signs(PersonId person, List<Exposure> exposures) {
        if (exposures.isEmpty()) {
            return List.of();
        }
        LocalDate today = org.today();
        LocalDate first = exposures.getLast().day();
        List<ReprisalSource.Happened> happened = sources.stream()
                .map(source -> source.happened(person, first, today))
                .toList();
        List<Sign> signs = new ArrayList<>();
        for (Exposure exposure : exposures) {
            for (ReprisalSource.Happened one : happened) {
                one.after(exposure).stream()
                        .filter(fact -> signs.stream()
                                .noneMatch(sign -> sign.fact().what().equals(fact.what())))
                        .forEach(fact -> signs.add(new Sign(exposure, fact)));
            }
        }
        return signs.stream()
                .sorted(Comparator.comparing((Sign sign) -> sign.fact().day()).reversed())
                .toList();
    }
}
