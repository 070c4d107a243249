package damlam.roster;

import damlam.org.OrgImport.NewUnit;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.roster.Roster.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the lines of units: each by itself, then whom they name.
final class UnitLines {
    /// A line whose cells were read, before it is known what its unit above is.
    ///
    /// @param from null where its days cannot be used
    private record Read(
            Line line,
            String code,
            String name,
            UnitKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int sort) {}

    private final UnitNames names;
    private final LocalDate today;
    private final Map<UnitId, String> codes = new HashMap<>();
    private final List<Read> read = new ArrayList<>();
    final List<NewUnit> units = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final Set<String> doubtful = new HashSet<>();

    /// @param today on which a new unit starts that does not say when
    UnitLines(UnitNames names, Iterable<Unit> known, LocalDate today) {
        this.names = names;
        this.today = today;
        known.forEach(unit -> codes.put(unit.id(), unit.code()));
    }

    void read(Line line) {
        String code = line.text(Column.CODE, null, "roster.problem.code");
        Unit known = names.known(code);
        String name = line.text(Column.NAME, known == null ? null : known.name(), "roster.problem.name");
        UnitKind kind = kind(line, known);
        LocalDate from = line.day(Column.FROM, known == null ? today : known.from());
        LocalDate until = line.until(known == null ? null : known.until());
        int sort = sort(line);
        if (code.isEmpty()) {
            return;
        }
        Line twice = names.add(code, line.text(Column.NAME), line);
        if (twice != null) {
            line.wrong(
                    Column.CODE,
                    "roster.problem.codeTwice",
                    code,
                    String.valueOf(twice.place().line()));
            return;
        }
        boolean days = from != null && line.checkDays(from, until);
        if (!days) {
            doubtful.add(code);
        }
        read.add(new Read(line, code, name, kind, days ? from : null, until, sort));
    }

    private static UnitKind kind(Line line, @Nullable Unit known) {
        String word = line.text(Column.KIND);
        Optional<UnitKind> kind = ListWords.kind(word);
        if (kind.isEmpty() && line.isBlank(Column.KIND) && known == null) {
            line.missing(Column.KIND, "roster.problem.noKind");
        } else if (kind.isEmpty() && !word.isEmpty()) {
            line.wrong(Column.KIND, "roster.problem.kind", word);
        }
        return kind.orElse(known == null ? UnitKind.DEPARTMENT : known.kind());
    }

    private static int sort(Line line) {
        String text = line.text(Column.SORT);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,6}")) {
            line.wrong(Column.SORT, "roster.problem.sort", text);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /// Which units the lines name as theirs above, once all are read.
    void resolve() {
        List<Optional<String>> parents = read.stream().map(this::parent).toList();
        for (int i = 0; i < read.size(); i++) {
            Read one = read.get(i);
            if (!one.line().isBlank(Column.PARENT)) {
                parents.get(i).ifPresent(parent -> names.await(one.line(), Column.PARENT, parent));
            }
            // A line that is wrong is compared in all else it says.
            String name = one.name().isEmpty() ? one.code() : one.name();
            if (one.from() != null) {
                String parent = parents.get(i).orElse(null);
                units.add(new NewUnit(one.code(), name, one.kind(), parent, one.from(), one.until(), one.sort()));
                places.add(one.line().place());
            }
        }
    }

    private Optional<String> parent(Read one) {
        Line line = one.line();
        if (line.saysNone(Column.PARENT)) {
            return Optional.empty();
        }
        if (line.text(Column.PARENT).isEmpty()) {
            Unit known = names.known(one.code());
            return known == null || known.parent() == null
                    ? Optional.empty()
                    : Optional.ofNullable(codes.get(known.parent()));
        }
        return names.code(line, Column.PARENT, "roster.problem.parentUnknown");
    }
}
