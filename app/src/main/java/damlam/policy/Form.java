package damlam.policy;

import damlam.dispatch.DispatchType;
import damlam.org.Fold;
import damlam.rulebook.RuleFile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A form of document, as its symbol shows it. Which there are, and which amends which, is data, in `forms.csv`.
///
/// @param type its abbreviation; empty in a line that says how an organ is written
/// @param organ the organ that it is of by this line; empty for any
/// @param name what it is called; empty where the symbol alone does not say
/// @param rank 1 for the highest; 0 where it amends nothing
record Form(String type, String organ, String name, int rank) {
    private static final List<Form> ALL = RuleFile.read(Form.class, "forms.csv").stream()
            .map(line -> new Form(
                    line.cell("type"),
                    line.cell("organ"),
                    line.cell("name"),
                    line.cell("rank").isEmpty() ? 0 : Integer.parseInt(line.cell("rank"))))
            .toList();
    /// A number and symbol without the abbreviation of a type: a letter by an office.
    private static final Form LETTER = ALL.stream()
            .filter(each -> each.name.equals(DispatchType.CONG_VAN.title()))
            .findFirst()
            .orElseThrow();

    /// That of a registered document: its symbol says it, else the type by which it was registered.
    static Form ofDocument(String number, String type) {
        return bySymbol(number)
                .or(() -> DispatchType.named(type).flatMap(each -> byName(each.title())))
                .orElse(LETTER);
    }

    /// That of a document that people name; empty where nothing shows it.
    static Optional<Form> ofNumber(String written) {
        return bySymbol(written).or(() -> {
            String kind = Spelling.kindOf(written);
            return kind.isEmpty() && !parts(written).isEmpty() ? Optional.of(LETTER) : byName(kind);
        });
    }

    /// What a document is called before its number; empty where nothing shows it.
    static String nameOf(String written) {
        return bySymbol(written)
                .map(Form::name)
                .filter(name -> !name.isEmpty())
                .or(() -> byName(Spelling.kindOf(written)).map(Form::name))
                .orElse("");
    }

    /// Whether a document of this form amends one of another, being of an equal form or a higher.
    boolean amends(Form other) {
        return rank > 0 && (other.rank == 0 || rank <= other.rank);
    }

    String called() {
        return name.isEmpty() ? type : name;
    }

    /// How a part of a symbol is written, whatever it was typed with.
    ///
    /// @param first whether it is the first, which says the type
    static String written(String part, boolean first) {
        String folded = Fold.of(part);
        return ALL.stream()
                .flatMap(each -> first ? Stream.of(each.type, each.organ) : Stream.of(each.organ))
                .filter(known -> Fold.of(known).equals(folded))
                .min(Comparator.comparing(known -> !known.equalsIgnoreCase(part)))
                .orElseGet(() -> part.equals(part.toLowerCase(Locale.ROOT)) ? part.toUpperCase(Locale.ROOT) : part);
    }

    private static Optional<Form> bySymbol(String number) {
        List<String> parts = parts(number);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String type = written(parts.getFirst().replaceAll("[0-9]+$", ""), true);
        List<String> organs =
                parts.stream().skip(1).map(part -> written(part, false)).toList();
        return ALL.stream()
                .filter(each -> each.type.equals(type) && (each.organ.isEmpty() || organs.contains(each.organ)))
                .findFirst();
    }

    /// The parts of a symbol: what follows the digits of the number, and the year where one does.
    private static List<String> parts(String number) {
        int digits = Spelling.firstDigit(number);
        if (digits < 0) {
            return List.of();
        }
        return Arrays.stream(number.substring(digits)
                        .replaceFirst("^[0-9]+\\p{L}?", "")
                        .split("[^\\p{L}\\p{N}&+_]+"))
                .filter(part -> !part.isEmpty() && !part.matches("[0-9]+"))
                .toList();
    }

    /// That of no organ in particular.
    private static Optional<Form> byName(String name) {
        String folded = Fold.of(name);
        return folded.isEmpty()
                ? Optional.empty()
                : ALL.stream()
                        .filter(each -> each.organ.isEmpty())
                        .filter(each -> Fold.of(each.name).equals(folded)
                                || Fold.of(each.type).equals(folded))
                        .findFirst();
    }
}
