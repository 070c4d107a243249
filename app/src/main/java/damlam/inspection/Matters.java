package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.analysis.Relation;
import damlam.analysis.SignalId;
import damlam.analysis.Signals;
import damlam.org.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What hearings are about: who sees it and why, and who has a part in it. The bars are the same whatever
/// it is.
@Component
class Matters {
    private final Signals signals;
    private final ObjectProvider<FindingSource> findings;

    Matters(Signals signals, ObjectProvider<FindingSource> findings) {
        this.signals = signals;
        this.findings = findings;
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
                        .flatMap(matter ->
                                signals.relation(me, matter.named()).map(relation -> new Known(matter, relation)));
        };
    }

    /// That somebody looked at what it is about, for whom it is about to see.
    void look(CurrentPerson me, Matter matter) {
        if (matter instanceof Matter.OfSignal(var signal)) {
            signals.see(me, signal.id());
        }
    }

    Optional<Matter> find(Origin origin) {
        return switch (origin) {
            case Origin.Signal(SignalId id) -> signals.find(id).map(Matter.OfSignal::new);
            case Origin.Finding(FindingId id) ->
                Optional.ofNullable(findings.getIfAvailable())
                        .flatMap(source -> source.find(id))
                        .map(Matter.OfFinding::new);
        };
    }

    /// The same of many; those that are no more are left out.
    Map<Origin, Matter> find(Collection<Origin> origins) {
        Map<Origin, Matter> all = new HashMap<>();
        signals.find(origins.stream()
                        .flatMap(origin -> origin instanceof Origin.Signal(var id) ? Stream.of(id) : Stream.empty())
                        .toList())
                .forEach(signal -> all.put(new Origin.Signal(signal.id()), new Matter.OfSignal(signal)));
        for (Origin origin : origins) {
            if (origin instanceof Origin.Finding) {
                find(origin).ifPresent(matter -> all.put(origin, matter));
            }
        }
        return all;
    }

    /// Which of some a person sees, and why.
    Map<Origin, Relation> among(CurrentPerson me, Collection<Origin> origins) {
        Map<Origin, Relation> all = new HashMap<>();
        Set<SignalId> ids = origins.stream()
                .flatMap(origin -> origin instanceof Origin.Signal(var id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
        signals.among(me, ids).forEach((id, relation) -> all.put(new Origin.Signal(id), relation));
        for (Origin origin : Set.copyOf(origins)) {
            if (origin instanceof Origin.Finding) {
                find(origin)
                        .flatMap(matter -> signals.relation(me, matter.named()))
                        .ifPresent(relation -> all.put(origin, relation));
            }
        }
        return all;
    }

    /// Everybody who has a part in it: whoever is to judge may be none of these.
    Map<Origin, Set<PersonId>> parties(Map<Origin, Matter> matters) {
        Map<Origin, Set<PersonId>> all = new HashMap<>();
        List<FoundSignal> found = new ArrayList<>();
        matters.forEach((origin, matter) -> {
            switch (matter) {
                case Matter.OfSignal(var signal) -> found.add(signal);
                case Matter.OfFinding(var finding) -> all.put(origin, finding.parties());
            }
        });
        signals.parties(found).forEach((id, parties) -> all.put(new Origin.Signal(id), parties));
        return all;
    }

    /// The same of one.
    Set<PersonId> parties(Matter matter) {
        return switch (matter) {
            case Matter.OfSignal(var signal) -> signals.parties(signal);
            case Matter.OfFinding(var finding) -> finding.parties();
        };
    }
}
