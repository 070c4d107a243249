package damlam.rulebook.web;

import damlam.page.Words;
import damlam.rulebook.Missing;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;

/// The rule book as of a day.
///
/// @param today whether that is today
/// @param asked by which words rules are looked for; empty for all
/// @param head how much holds that day
/// @param proposed what waits for a second officer today; nothing of another day
/// @param missing rules that the program needs and the book has not for that day, for whoever may propose them
/// @param toDo how many of these wait for whoever looks
public record RulebookView(
        LocalDate day,
        boolean today,
        String asked,
        String head,
        List<Group> groups,
        List<RuleLine> proposed,
        List<Lack> missing,
        int toDo) {
    public record Group(String name, String title, List<RuleLine> rules) {
        /// How many of them nobody has confirmed, though they need it or are makeshifts.
        public long open() {
            return rules.stream()
                    .filter(line -> !line.rule().mayBind() || line.rule().isDefault())
                    .count();
        }
    }

    /// @param href of the form for it
    public record Lack(String href, String says) {
        static Lack of(Missing one, Rulebook book, Words words) {
            return new Lack(
                    "/rulebook/new?code=%s&from=%s".formatted(one.code(), one.day()),
                    words.say(
                            "rulebook.missing.one",
                            book.about(one.code(), words.english()),
                            one.code(),
                            words.date(one.day())));
        }
    }

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
