package damlam.registers.web;

import damlam.page.Pager;
import damlam.page.Typed;
import java.util.List;

/// Part of a register, ready to show.
///
/// @param book its path
/// @param heads the official titles of the columns
/// @param address with its filters
/// @param main which column says what a line is about
public record BookView(
        String book,
        List<String> books,
        List<String> heads,
        List<BookLine> lines,
        int count,
        int year,
        int thisYear,
        Typed typed,
        String address,
        Pager pager,
        int main) {}
