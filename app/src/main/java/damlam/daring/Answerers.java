package damlam.daring;

import damlam.inspection.Interests;
import damlam.org.Acting;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who answers what somebody registered: the head of the unit that is asked, and in their place whoever holds their
/// delegation, or a deputy while they are away. Anybody else of the leadership sees whom it waits for.
@Component
class Answerers {
    private final Interests interests;

    Answerers(Interests interests) {
        this.interests = interests;
    }

    /// Whether people may judge on those who registered some; each is asked of all of them once.
    Judges judges(Collection<Initiative> some) {
        return new Judges(some.stream().map(Initiative::by).collect(Collectors.toSet()));
    }

    /// Who may judge on whom.
    final class Judges {
        private final Set<PersonId> registrants;
        private final Map<PersonId, Set<PersonId>> related = new HashMap<>();

        private Judges(Set<PersonId> registrants) {
            this.registrants = registrants;
        }

        boolean may(PersonId person, Initiative initiative) {
            PersonId registrant = initiative.by();
            return !person.equals(registrant)
                    && !related.computeIfAbsent(person, judge -> interests.related(judge, registrants))
                            .contains(registrant);
        }
    }

    /// Who must now; where they may not judge on whoever registered it, a deputy who may. Empty where nobody is left.
    static List<PersonId> must(Initiative initiative, UnitId unit, Judges judges, OrgChart chart) {
        UnitId now = chart.successor(unit);
        List<PersonId> acting = judging(Acting.of(now, chart), initiative, judges);
        return acting.isEmpty() ? judging(Acting.deputies(now, chart), initiative, judges) : acting;
    }

    private static List<PersonId> judging(List<PersonId> some, Initiative initiative, Judges judges) {
        return some.stream().filter(person -> judges.may(person, initiative)).toList();
    }

    /// Whether somebody may: who must, and the head also where another does it for them.
    static boolean may(PersonId person, Initiative initiative, UnitId unit, Judges judges, OrgChart chart) {
        return must(initiative, unit, judges, chart).contains(person)
                || (chart.isHead(person, chart.successor(unit)) && judges.may(person, initiative));
    }
}
