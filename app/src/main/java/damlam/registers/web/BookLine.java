package damlam.registers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a register.
///
/// @param href where more is to be seen; empty where it is for some only
/// @param printed its cells on paper, where these say less than the page; null where they say the same
public record BookLine(
        String href, List<String> cells, @Nullable List<String> printed) {
    public BookLine {
        cells = List.copyOf(cells);
        printed = printed == null ? null : List.copyOf(printed);
    }

    BookLine(String href, List<String> cells) {
        this(href, cells, null);
    }

    List<String> onPaper() {
        return printed == null ? cells : printed;
    }
}
