package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.analysis.FoundSignal;
import damlam.analysis.Relation;
import damlam.analysis.SignalId;
import damlam.analysis.Signals;
import damlam.cases.Cases;
import damlam.detect.Against;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What hearings are about: who sees it and why, and who has a part in it. The bars are the same whatever
/// it is.
@Component
class Matters {
    private final Signals signals;
    private final Cases cases;
    private final ObjectProvider<FindingSource> findings;
    private final ObjectProvider<ReportSource> reports;

    Matters(
            Signals signals,
            Cases cases,
            ObjectProvider<FindingSource> findings,
            ObjectProvider<ReportSource> reports) {
        this.signals = signals;
        this.cases = cases;
        this.findings = findings;
        this.reports = reports;
    }

    /// What somebody could ask about, with why they see it; empty where they do not, or not yet. That they looked is
    /// kept.
    record Known(Matter matter, Relation relation) {}

    Optional<Known> known(CurrentPerson me, Origin origin) {
        return switch (origin) {
            case Origin.Signal(SignalId id) ->
                signals.see(me, id).map(seen -> new Known(new Matter.OfSignal(seen.signal()), seen.relation()));
            case Origin.Finding finding ->
                find(finding)
                        .filter(matter -> matter instanceof Matter.OfFinding(var found) && found.settled())
                        .flatMap(matter -> {
                            look(me, matter);
                            return signals.relation(me, matter.named()).map(relation -> new Known(matter, relation));
                        });
            case Origin.Report(ConductId id) ->
                reports()
                        .filter(source -> source.mayAsk(me, id))
                        .flatMap(source -> find(origin))
                        .map(matter -> new Known(matter, receiving(me)));
        };
    }

    /// The day on which somebody first looked at what a hearing was born of; empty where that is not kept.
    Optional<LocalDate> firstLook(Origin origin) {
        return origin instanceof Origin.Signal(SignalId id) ? signals.firstLook(id) : Optional.empty();
    }

    /// That somebody looked at what it is about, for whom it is about to see.
    void look(CurrentPerson me, Matter matter) {
        switch (matter) {
            case Matter.OfSignal(var signal) -> signals.see(me, signal.id());
            case Matter.OfFinding(var finding) ->
                signals.relation(me, finding.named())
                        .filter(relation -> relation != Relation.CONCERNED)
                        .ifPresent(relation -> findings.ifAvailable(source -> source.look(me, finding, relation)));
            case Matter.OfReport _ -> {}
        }
    }

    Optional<Matter> find(Origin origin) {
        return switch (origin) {
            case Origin.Signal(SignalId id) -> signals.find(id).map(Matter.OfSignal::new);
            case Origin.Finding(FindingId id) ->
                Optional.ofNullable(findings.getIfAvailable())
                        .flatMap(source -> source.find(id))
                        .map(Matter.OfFinding::new);
            case Origin.Report(ConductId id) ->
                reports().flatMap(source -> source.find(id)).map(Matter.OfReport::new);
        };
    }

    private Optional<ReportSource> reports() {
        return Optional.ofNullable(reports.getIfAvailable());
    }

    /// Words that must not come back in a question: whom they were written by might be known by them.
    List<String> guarded(Origin origin) {
        return origin instanceof Origin.Report(ConductId id)
                ? reports().map(source -> source.words(id)).orElse(List.of())
                : List.of();
    }

    /// That a hearing was opened from it, for those who follow what becomes of it.
    void ledTo(CurrentPerson me, Origin origin, HearingId hearing) {
        if (origin instanceof Origin.Report(ConductId id)) {
            reports().ifPresent(source -> source.ledTo(me, id, hearing));
        }
    }

    /// Who may go on with it, where that is not the line of command.
    Optional<List<PersonId>> judges(Matter matter) {
        return matter instanceof Matter.OfReport(var report)
                ? reports().map(source -> source.judges(report.id()))
                : Optional.empty();
    }

    /// The same of many; those that are no more are left out.
    Map<Origin, Matter> find(Collection<Origin> origins) {
        Map<Origin, Matter> all = new HashMap<>();
        signals.find(origins.stream()
                        .flatMap(origin -> origin instanceof Origin.Signal(var id) ? Stream.of(id) : Stream.empty())
                        .toList())
                .forEach(signal -> all.put(new Origin.Signal(signal.id()), new Matter.OfSignal(signal)));
        for (Origin origin : origins) {
            if (!(origin instanceof Origin.Signal)) {
                find(origin).ifPresent(matter -> all.put(origin, matter));
            }
        }
        return all;
    }

    /// As what somebody receives reports: the inspectorate, or whoever leads the body in its place.
    private static Relation receiving(CurrentPerson me) {
        return me.is(Role.INSPECTOR) ? Relation.INSPECTORATE : Relation.LEADERSHIP;
    }

    /// Which of some a person sees, and why.
    Map<Origin, Relation> among(CurrentPerson me, Collection<Origin> origins) {
        Map<Origin, Relation> all = new HashMap<>();
        Set<SignalId> ids = origins.stream()
                .flatMap(origin -> origin instanceof Origin.Signal(var id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
        signals.among(me, ids).forEach((id, relation) -> all.put(new Origin.Signal(id), relation));
        for (Origin origin : Set.copyOf(origins)) {
            if (origin instanceof Origin.Report(ConductId id)
                    && reports().filter(source -> source.mayJudge(me.id(), id)).isPresent()) {
                all.put(origin, receiving(me));
            }
            if (origin instanceof Origin.Finding) {
                find(origin)
                        .flatMap(matter -> signals.relation(me, matter.named()))
                        .ifPresent(relation -> all.put(origin, relation));
            }
        }
        return all;
    }

    /// Why somebody may not judge on it for the part they have in it; empty for whoever has none.
    interface Part {
        Optional<Bar> of(PersonId judge);
    }

    /// The same of many.
    ///
    /// @param since when each was asked about
    Map<Origin, Part> parts(Map<Origin, Matter> matters, Map<Origin, Instant> since) {
        Map<Origin, Part> all = new HashMap<>();
        List<FoundSignal> found = new ArrayList<>();
        matters.forEach((origin, matter) -> {
            switch (matter) {
                case Matter.OfSignal(var signal) -> found.add(signal);
                case Matter.OfFinding _, Matter.OfReport _ -> all.put(origin, part(matter, Instant.EPOCH));
            }
        });
        Map<SignalId, Set<PersonId>> gave =
                gaveTooMuch(found, id -> since.getOrDefault(new Origin.Signal(id), Instant.EPOCH));
        signals.parties(found)
                .forEach((id, parties) ->
                        all.put(new Origin.Signal(id), part(parties, gave.getOrDefault(id, Set.of()))));
        return all;
    }

    /// The same of one. Of a report it says no more than yes or no, for one of those who have a part is whoever made
    /// it.
    Part part(Matter matter, Instant since) {
        return switch (matter) {
            case Matter.OfSignal(var signal) ->
                part(
                        signals.parties(signal),
                        gaveTooMuch(List.of(signal), id -> since).getOrDefault(signal.id(), Set.of()));
            case Matter.OfFinding(var finding) ->
                judge -> party(finding.parties().contains(judge));
            case Matter.OfReport(var report) ->
                judge -> party(reports()
                        .filter(source -> source.mayJudge(judge, report.id()))
                        .isEmpty());
        };
    }

    /// The same for whoever is competent to take up what was concluded: of a report they need not be one of those who
    /// receive it.
    ///
    /// @param part what [#part] says of it
    Part taking(Matter matter, Part part) {
        return matter instanceof Matter.OfReport(var report)
                ? judge -> party(reports()
                        .filter(source -> source.mayTakeUp(judge, report.id()))
                        .isEmpty())
                : part;
    }

    /// Whether what somebody could see because it was passed to them is theirs to see: whoever reported does not.
    boolean mayTakeUp(PersonId person, Origin origin) {
        return !(origin instanceof Origin.Report(ConductId id))
                || reports().filter(source -> source.mayTakeUp(person, id)).isPresent();
    }

    /// Before hearings are looked up: lets the database know, until the transaction ends, who made the reports that
    /// somebody might receive in their place, so that what began with one is found as well.
    void sayReporters(CurrentPerson me) {
        if (me.is(Role.INSPECTOR) || me.is(Role.LEADER)) {
            reports().ifPresent(source -> source.sayReporters(me));
        }
    }

    /// Before what began with a report is looked up or answered: lets the database know, until the transaction ends,
    /// who may not.
    void sayReporter(Origin origin) {
        if (origin instanceof Origin.Report(ConductId id)) {
            reports().ifPresent(source -> source.sayReporter(id));
        }
    }

    private static Part part(Set<PersonId> parties, Set<PersonId> gave) {
        return judge -> party(parties.contains(judge))
                .or(() -> gave.contains(judge) ? Optional.of(Bar.GAVE_WORK) : Optional.empty());
    }

    private static Optional<Bar> party(boolean isParty) {
        return isParty ? Optional.of(Bar.PARTY) : Optional.empty();
    }

    /// Where it is said that the person had too much work: who had given it to them.
    private Map<SignalId, Set<PersonId>> gaveTooMuch(Collection<FoundSignal> found, Function<SignalId, Instant> since) {
        Map<SignalId, Cases.Worker> workers = new HashMap<>();
        for (FoundSignal signal : found) {
            PersonId person = signal.pattern().named().person();
            boolean overloaded =
                    signal.pattern().against().stream().anyMatch(weight -> weight.factor() == Against.Factor.OVERLOAD);
            if (person != null && overloaded) {
                workers.put(signal.id(), new Cases.Worker(person, since.apply(signal.id())));
            }
        }
        Map<Cases.Worker, Set<PersonId>> gave = cases.gaveWork(workers.values());
        Map<SignalId, Set<PersonId>> all = new HashMap<>();
        workers.forEach((id, worker) -> all.put(id, gave.getOrDefault(worker, Set.of())));
        return all;
    }
}
