package damlam.oversight;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.analysis.Relation;
import damlam.analysis.Signals;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.inspection.FindingId;
import damlam.inspection.HearingId;
import damlam.inspection.Interests;
import damlam.inspection.Outcome;
import damlam.org.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// From what an inspection found about people to the hearings on it, for all its findings at once.
@Component
public class FindingHearings {
    private final Interests interests;
    private final FoundRows rows;
    private final Signals signals;
    private final Cases cases;
    private final OwnWork own;

    FindingHearings(Interests interests, FoundRows rows, Signals signals, Cases cases, OwnWork own) {
        this.interests = interests;
        this.rows = rows;
        this.signals = signals;
        this.cases = cases;
        this.own = own;
    }

    /// What became of a finding about somebody.
    ///
    /// @param hearing on it; null where there is none, or they do not see it
    /// @param asks whether they may ask for one
    /// @param outcome what it came to; null before that, and where it weighs on somebody and they do not see the
    ///     hearing
    public record Held(
            @Nullable HearingId hearing,
            boolean asks,
            @Nullable Outcome outcome) {}

    /// By finding; those of which there is nothing to say are left out. Whether they have asked too many people this
    /// week the question itself says.
    public Map<FindingId, Held> of(CurrentPerson me, Inspection inspection) {
        List<Finding> settled = inspection.findings().stream()
                .filter(finding -> finding.named() != null && isSettled(inspection, finding))
                .toList();
        if (settled.isEmpty()) {
            return Map.of();
        }
        // Whoever reads what was found reads that it was cleared up, whether or not they see the hearing.
        Map<FindingId, FoundRows.Heard> heard =
                own.look(() -> rows.heard(settled.stream().map(Finding::id).toList()));
        Map<CaseId, List<MadeMove>> moves = moves(settled);
        Set<PersonId> related = interests.related(
                me.id(),
                settled.stream()
                        .map(finding -> Objects.requireNonNull(finding.named()))
                        .collect(Collectors.toSet()));
        Map<FindingId, Held> all = new HashMap<>();
        for (Finding finding : settled) {
            PersonId named = Objects.requireNonNull(finding.named());
            Optional<Relation> relation = signals.relation(me, Party.of(inspection.unit(), named));
            FoundRows.Heard held = heard.get(finding.id());
            if (held != null && !held.withdrawn()) {
                boolean sees = relation.isPresent() || held.asked().equals(me.id());
                Outcome outcome = held.outcome();
                boolean cleared = outcome != null && outcome.isMilderThan(Outcome.REMINDED);
                if (sees || cleared) {
                    all.put(finding.id(), new Held(sees ? held.id() : null, false, outcome));
                }
            } else if (relation.filter(one -> one != Relation.CONCERNED).isPresent()
                    && !related.contains(named)
                    && !parties(inspection, finding, named, moves).contains(me.id())) {
                all.put(finding.id(), new Held(null, true, null));
            }
        }
        return all;
    }

    private Map<CaseId, List<MadeMove>> moves(Collection<Finding> some) {
        return cases
                .movesOf(some.stream()
                        .flatMap(finding -> finding.cases().stream())
                        .map(Finding.Shown::caseId)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(MadeMove::caseId));
    }

    /// Whether people may be heard on it: all stand by the minutes.
    static boolean isSettled(Inspection inspection, Finding finding) {
        return finding.stands() && finding.sort() == Finding.Sort.SHORTCOMING && inspection.isSigned();
    }

    /// Whoever made it, sent it, has a part in the moves that show it or gave the person the work may not judge on it.
    /// What was given later has no part in what was found.
    static Set<PersonId> parties(
            Inspection inspection, Finding finding, PersonId named, Map<CaseId, List<MadeMove>> moves) {
        Set<PersonId> all = new HashSet<>(Set.of(named));
        all.add(finding.by());
        Stream.ofNullable(inspection.sending()).map(Sending::by).forEach(all::add);
        for (Finding.Shown shown : finding.cases()) {
            for (MadeMove move : moves.getOrDefault(shown.caseId(), List.of())) {
                PersonId to = move.to() == null ? null : move.to().person();
                boolean gave = named.equals(to) && !move.at().isAfter(finding.at());
                if (move.no() == shown.move() || gave) {
                    Stream.of(move.actor(), move.forPerson(), to)
                            .filter(Objects::nonNull)
                            .forEach(all::add);
                }
            }
        }
        return all;
    }
}
