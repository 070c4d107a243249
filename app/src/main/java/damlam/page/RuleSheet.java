package damlam.page;

import damlam.calendar.Certainty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A set of rules that the work follows, law as data, in words an official understands. A feature shows its own; the
/// page of rules shows them all.
public interface RuleSheet {
    Shown in(Words words);

    /// @param anchor its place on the page
    /// @param what which work follows these rules, in a sentence
    record Shown(String anchor, String title, String what, List<String> heads, List<Rule> rules) {
        /// Any of them where all stand on the same ground, which is then said once; null where they do not.
        public @Nullable Rule one() {
            boolean same = rules.stream()
                            .map(rule -> List.of(rule.source(), rule.sure(), String.valueOf(rule.since())))
                            .distinct()
                            .count()
                    == 1;
            return same ? rules.getFirst() : null;
        }
    }

    /// @param cells as many as there are heads
    /// @param source the number and article of the rule, in Vietnamese as it is cited
    /// @param since in force from; null where the file does not say
    record Rule(List<String> cells, String source, @Nullable LocalDate since, Certainty sure) {}
}
