package damlam.rulebook.web;

import java.time.LocalDate;
import java.util.List;

/// The rule book as of a day.
///
/// @param asked by which words rules are looked for; empty for all
/// @param head how much holds that day
/// @param proposed what waits for a second officer today; nothing of another day
/// @param missing rules that the program needs and the book has not for that day, for whoever may propose them
/// @param toDo how many of these wait for whoever looks
public record RulebookView(
        LocalDate day,
        String asked,
        String head,
        List<Group> groups,
        List<RuleLine> proposed,
        List<Lack> missing,
        int toDo) {
    public record Group(String name, String title, List<RuleLine> rules) {}

    /// @param href of the form for it
    public record Lack(String href, String says) {}

    /// Makeshifts of the release, on which the body has not decided.
    public List<RuleLine> defaults() {
        return all().stream().filter(line -> line.rule().isDefault()).toList();
    }

    /// How many are shown, in all groups.
    public int count() {
        return all().size();
    }

    private List<RuleLine> all() {
        return groups.stream().flatMap(group -> group.rules().stream()).toList();
    }
}
