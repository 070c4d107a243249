package damlam.discipline;

import damlam.procedure.Ballot;
import damlam.procedure.Form;
import damlam.procedure.FormBallot;
import java.util.EnumMap;
import java.util.Map;

/// What an act says that counts a secret vote, on the screen or on paper.
public final class Counted {
    private Counted() {}

    /// Of whether to discipline.
    public static Ballot discipline(Facts facts) {
        return new Ballot(facts.number("yes"), facts.number("no"), facts.number("invalid"));
    }

    /// Of the form.
    public static FormBallot forms(Facts facts) {
        Map<Form, Integer> votes = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            if (facts.has("form" + form)) {
                votes.put(form, facts.number("form" + form));
            }
        }
        return new FormBallot(votes, facts.number("invalid"));
    }

    /// Whether it was voted on paper.
    public static boolean onPaper(Facts facts) {
        return !facts.has("ballot");
    }
}
