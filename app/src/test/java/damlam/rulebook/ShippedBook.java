package damlam.rulebook;

import damlam.org.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The rules of the release without a database, as nobody or somebody confirmed them.
public final class ShippedBook {
    private static final Course CONFIRMED = new Course("", false, new PersonId(1), null, new PersonId(2), null, "");

    private ShippedBook() {}

    /// As the release brings them: what is not sure does not bind.
    public static Rules rules() {
        return confirmed();
    }

    /// The same, after officers confirmed these codes; one that ends in a dot stands for all that begin so.
    public static Rules confirmed(String... codes) {
        return Rules.of(versions(codes));
    }

    static List<Rule> versions(String... confirm) {
        List<Rule> versions = new ArrayList<>();
        for (Rulebook.Shipped each : ShippedRules.read()) {
            boolean confirmed = Set.of(confirm).stream()
                    .anyMatch(code -> code.endsWith(".")
                            ? each.code().startsWith(code)
                            : each.code().equals(code));
            versions.add(new Rule(
                    new RuleId(versions.size() + 1L),
                    each.code(),
                    each.amount(),
                    each.says(),
                    each.saysEnglish(),
                    each.basis(),
                    each.unchecked(),
                    each.from(),
                    each.until(),
                    each.certainty(),
                    each.bindsPeople(),
                    confirmed ? Standing.CONFIRMED : Standing.SHIPPED,
                    confirmed ? CONFIRMED : Course.SHIPPED));
        }
        return List.copyOf(versions);
    }
}
