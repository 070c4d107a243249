package damlam.analysis;

import damlam.org.Absence;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a search changes of the signals that are kept: new ones, others found again or with other figures, and those
/// that a fact has overturned.
record Changes(List<Pattern> fresh, List<SignalRows.Renewed> renewed, List<SignalRows.Overturned> overturned) {
    /// What a search knew when it was made.
    ///
    /// @param before when the search before it was made; null before the first
    record Search(Instant now, String rules, @Nullable Instant before, OrgChart chart) {}

    boolean isEmpty() {
        return fresh.isEmpty() && renewed.isEmpty() && overturned.isEmpty();
    }

    static Changes of(Map<Pattern.Identity, FoundSignal> kept, Detection.Result result, Search search) {
        List<Pattern> fresh = new ArrayList<>();
        List<SignalRows.Renewed> renewed = new ArrayList<>();
        Set<Pattern.Identity> found = new HashSet<>();
        for (Pattern pattern : result.found()) {
            Pattern.Identity identity = pattern.identity();
            found.add(identity);
            FoundSignal known = kept.get(identity);
            if (known == null) {
                fresh.add(pattern);
            } else if (!known.stands()
                    || !known.rules().equals(search.rules())
                    || !known.pattern().saysTheSame(pattern)) {
                renewed.add(new SignalRows.Renewed(known.id(), pattern));
            }
        }
        List<SignalRows.Overturned> overturned = overturned(kept.values(), found, result.caseMoves(), search);
        return new Changes(fresh, renewed, overturned);
    }

    private static List<SignalRows.Overturned> overturned(
            Collection<FoundSignal> kept, Set<Pattern.Identity> found, Map<Long, Integer> caseMoves, Search search) {
        return kept.stream()
                .filter(known ->
                        known.stands() && !found.contains(known.pattern().identity()))
                .map(known -> new SignalRows.Overturned(known.id(), gone(known, caseMoves, search)))
                .toList();
    }

    /// Which fact it was: what was done in the case itself comes before anything else that changed as well.
    private static FoundSignal.Gone gone(FoundSignal known, Map<Long, Integer> caseMoves, Search search) {
        int before = known.pattern().caseMoves();
        int moves = caseMoves.getOrDefault(known.pattern().caseId().value(), before);
        if (moves > before) {
            return new FoundSignal.Gone(search.now(), FoundSignal.Reason.MOVE, before + 1, moves - before);
        }
        FoundSignal.Reason reason = FoundSignal.Reason.OTHERS;
        if (wasAway(known.pattern(), search)) {
            reason = FoundSignal.Reason.ABSENCE;
        } else if (!known.rules().equals(search.rules())) {
            reason = FoundSignal.Reason.RULES;
        }
        return new FoundSignal.Gone(search.now(), reason, 0, 0);
    }

    /// Whether an absence in the time of the pattern became known since the search before.
    private static boolean wasAway(Pattern pattern, Search search) {
        PersonId person = pattern.named().person();
        Instant before = search.before();
        if (person == null || before == null) {
            return false;
        }
        LocalDate since = LocalDate.ofInstant(pattern.since(), Org.ZONE);
        return search.chart().absencesOf(person).stream()
                .filter(away -> away.until().isAfter(since))
                .map(Absence::recorded)
                .anyMatch(recorded -> recorded != null && !recorded.at().isBefore(before));
    }
}
