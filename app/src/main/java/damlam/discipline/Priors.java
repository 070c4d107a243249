package damlam.discipline;

import damlam.procedure.Form;
import damlam.procedure.LawfulForm;
import damlam.procedure.Matter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Earlier decisions as they were entered, by the number of their act, and which of them make a form heavier: none that
/// the registers do not have, and none that the person contests as long as that is not answered. A number is soon made
/// up, and what it does to the person is not.
final class Priors {
    private final Map<Integer, LawfulForm.Prior> entered = new TreeMap<>();
    private final Set<Integer> unfound = new TreeSet<>();
    private final Set<Integer> contested = new TreeSet<>();

    void enter(Act act) {
        Facts facts = act.facts();
        entered.put(
                act.no(),
                new LawfulForm.Prior(
                        facts.of(Matter.class, "matter"), facts.of(Form.class, "form"), facts.day("effective")));
        // Of what was entered before papers were looked for nothing is said.
        if (facts.text(GroundPapers.FOUND).equals("false")) {
            unfound.add(act.no());
        }
    }

    void contest(int no) {
        if (entered.containsKey(no)) {
            contested.add(no);
        }
    }

    /// @return whether it was about one that is contested
    boolean answer(int no) {
        return contested.remove(no);
    }

    List<LawfulForm.Prior> counted() {
        return entered.entrySet().stream()
                .filter(each -> !unfound.contains(each.getKey()) && !contested.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    Set<Integer> unfound() {
        return Set.copyOf(unfound);
    }

    Set<Integer> contested() {
        return Set.copyOf(contested);
    }
}
