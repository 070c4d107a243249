package damlam.procedure;

import damlam.org.PersonId;
import java.util.Map;

/// Who may not judge this person, and why.
public record Conflicts(PersonId subject, Map<PersonId, Relation> relations) {
    public Conflicts {
        relations = Map.copyOf(relations);
    }

    public boolean bars(PersonId judge) {
        return judge.equals(subject) || relations.containsKey(judge);
    }
}
