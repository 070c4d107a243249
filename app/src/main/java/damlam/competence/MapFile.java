package damlam.competence;

import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.Post;
import damlam.roster.Days;
import damlam.sheets.Sheet;
import damlam.sheets.Sheets;
import damlam.sheets.UnreadableFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lines of the map from a spreadsheet: kind of matter, unit's code, title of the post, basis, first day, last day. The
/// first line is the heading.
///
/// @param problems empty if all of it could be read
public record MapFile(List<Change> changes, List<Problem> problems) {
    private static final int MATTER = 0;
    private static final int UNIT = 1;
    private static final int POST = 2;
    private static final int BASIS = 3;
    private static final int FROM = 4;
    private static final int LAST = 5;

    public MapFile {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /// @param what has its words at `competence.file.<what>`
    public record Problem(int line, String what, String cell) {}

    /// @throws UnreadableFileException if it is no table
    public static MapFile read(byte[] file, Org org) throws UnreadableFileException {
        List<Change> changes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Sheets.read(file).getFirst().rows().stream()
                .skip(1)
                .filter(row -> !row.isBlank())
                .forEach(row -> read(row, org, problems).ifPresent(changes::add));
        if (changes.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(1, "empty", ""));
        }
        return new MapFile(changes, problems);
    }

    private static Optional<Change> read(Sheet.Row row, Org org, List<Problem> problems) {
        int before = problems.size();
        Optional<LocalDate> from = day(row, FROM, problems);
        Optional<LocalDate> last = row.cell(LAST).isEmpty() ? Optional.empty() : day(row, LAST, problems);
        if (row.cell(MATTER).isEmpty()) {
            problems.add(new Problem(row.line(), "matter", ""));
        }
        if (row.cell(BASIS).isEmpty()) {
            problems.add(new Problem(row.line(), "basis", ""));
        }
        if (from.isPresent() && last.isPresent() && last.get().isBefore(from.get())) {
            problems.add(new Problem(row.line(), "ends", row.cell(LAST)));
        }
        Optional<Post> post = post(row, org, problems);
        if (problems.size() > before || from.isEmpty()) {
            return Optional.empty();
        }
        return post.map(found -> new Change(
                row.cell(MATTER),
                found.id(),
                from.get(),
                last.map(day -> day.plusDays(1)).orElse(null),
                row.cell(BASIS),
                null));
    }

    private static Optional<LocalDate> day(Sheet.Row row, int column, List<Problem> problems) {
        Optional<LocalDate> day = Days.read(row.cell(column));
        if (day.isEmpty()) {
            problems.add(new Problem(row.line(), "day", row.cell(column)));
        }
        return day;
    }

    private static Optional<Post> post(Sheet.Row row, Org org, List<Problem> problems) {
        var unit = org.chart().unit(row.cell(UNIT));
        if (unit.isEmpty()) {
            problems.add(new Problem(row.line(), "unit", row.cell(UNIT)));
            return Optional.empty();
        }
        Optional<Post> post = org.postsOf(unit.get().id()).stream()
                .filter(each -> Fold.of(each.title()).equals(Fold.of(row.cell(POST))))
                .findFirst();
        if (post.isEmpty()) {
            problems.add(new Problem(row.line(), "post", row.cell(POST)));
        }
        return post;
    }
}
