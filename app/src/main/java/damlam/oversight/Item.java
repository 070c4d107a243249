package damlam.oversight;

import java.util.ArrayList;
import java.util.List;

/// One line of a checklist.
///
/// @param basis where the duty stands; empty where nobody said
public record Item(int no, String question, String basis) {
    /// Between what is asked and where it stands.
    private static final String BAR = "|";

    /// The items of a text, one a line, numbered from 1.
    public static List<Item> read(String text) {
        List<Item> items = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            int bar = line.indexOf(BAR);
            String question = bar < 0 ? line : line.substring(0, bar).strip();
            if (!question.isEmpty()) {
                items.add(new Item(
                        items.size() + 1,
                        question,
                        bar < 0 ? "" : line.substring(bar + 1).strip()));
            }
        }
        return items;
    }

    /// As [#read] takes it.
    public static String write(List<Item> items) {
        return String.join("\n", items.stream().map(Item::line).toList());
    }

    private String line() {
        return basis.isEmpty() ? question : question + " " + BAR + " " + basis;
    }
}
