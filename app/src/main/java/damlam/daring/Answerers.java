package damlam.daring;

import damlam.inspection.Interests;
import damlam.org.Acting;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who answers what somebody registered: the head of the unit that is asked, and in their place whoever holds their
/// delegation, or a deputy while they are away. Anybody else of the leadership sees whom it waits for.
@Component
class Answerers {
    private final Interests interests;

    Answerers(Interests interests) {
        this.interests = interests;
    }

    boolean mayJudge(PersonId person, PersonId registrant) {
        return !person.equals(registrant) && !interests.related(person, registrant);
    }

    /// Who must now; where they may not judge on whoever registered it, a deputy who may. Empty where nobody is left.
    List<PersonId> must(Initiative initiative, UnitId unit, OrgChart chart) {
        UnitId now = chart.successor(unit);
        List<PersonId> acting = judging(Acting.of(now, chart), initiative);
        return acting.isEmpty() ? judging(Acting.deputies(now, chart), initiative) : acting;
    }

    private List<PersonId> judging(List<PersonId> some, Initiative initiative) {
        return some.stream().filter(person -> mayJudge(person, initiative.by())).toList();
    }

    /// Whether somebody may: who must, and the head also where another does it for them.
    boolean may(PersonId person, Initiative initiative, UnitId unit, OrgChart chart) {
        return must(initiative, unit, chart).contains(person)
                || (chart.isHead(person, chart.successor(unit)) && mayJudge(person, initiative.by()));
    }
}
