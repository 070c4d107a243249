package damlam.rulebook.web;

import java.time.LocalDate;
import java.util.List;

/// The rule book as of a day.
///
/// @param proposed what waits for a second officer
/// @param mayPropose whether whoever looks may propose a version
public record RulebookView(LocalDate day, List<Group> groups, List<RuleLine> proposed, boolean mayPropose) {
    public record Group(String name, String title, List<RuleLine> rules) {}

    public long rules() {
        return groups.stream().mapToLong(group -> group.rules().size()).sum();
    }

    /// Rules that work upon people and do nothing before an officer has confirmed them.
    public long idle() {
        return groups.stream()
                .flatMap(group -> group.rules().stream())
                .filter(line -> !line.rule().mayBind())
                .count();
    }
}
