package damlam.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How documents of a day cite what they rest on. Which law follows which the rule book says, by its rules `law.…`: of
/// laws that followed one another a document names what is in force on its day, whichever its ground was found in.
///
/// @param book every version of every rule
public record LawsInForce(List<Rule> book, LocalDate day) {
    private static final String LAW = "law.";

    public LawsInForce {
        book = book.stream()
                .filter(rule -> rule.code().startsWith(LAW) && rule.isInBook())
                .toList();
    }

    /// What is in force of a law that the book knows by its code, as the book says it; empty for none.
    public List<String> of(String code) {
        return Rules.of(book).on(code, day).map(rule -> cited(rule.basis())).orElse(List.of());
    }

    /// All that some texts rest on, laws before what bodies issued; a text of which the register knows nothing, as it
    /// stands.
    public List<String> cited(String... texts) {
        List<Law> laws = Stream.of(texts)
                .flatMap(text -> Laws.in(text).stream())
                .flatMap(law -> inForce(law).stream())
                .distinct()
                .sorted(Comparator.comparing(law -> !law.issuer().isEmpty()))
                .toList();
        return Stream.concat(
                        laws.stream().map(Laws::cited),
                        Stream.of(texts).filter(text -> Laws.in(text).isEmpty()))
                .toList();
    }

    /// With what amends it where it is in force; else the one that followed it, where the book knows that.
    private List<Law> inForce(Law law) {
        List<Rule> now = book.stream()
                .filter(rule -> rule.basis().contains(law.number()))
                .map(Rule::code)
                .distinct()
                .flatMap(code -> Rules.of(book).on(code, day).stream())
                .toList();
        List<Rule> naming =
                now.stream().filter(rule -> rule.basis().contains(law.number())).toList();
        List<Rule> holding = naming.isEmpty() && now.size() == 1 ? now : naming;
        return holding.isEmpty()
                ? List.of(law)
                : holding.stream()
                        .flatMap(rule -> Laws.in(rule.basis()).stream())
                        .toList();
    }
}
