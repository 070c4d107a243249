package damlam.registers.web;

import java.util.List;

/// A line of a register.
///
/// @param href where more is to be seen
public record BookLine(String href, List<String> cells) {
    public BookLine {
        cells = List.copyOf(cells);
    }
}
