package damlam.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes requirements of the duties found in the body and of the rows of tables of tasks.
final class Requirements {
    /// How much of one paragraph is searched for names, dates and citations.
    static final int LONGEST_PARAGRAPH = 20_000;
    private static final int LONGEST_NAME = 120;

    private final MappedText page;
    private final List<String> addressees;
    private final @Nullable LocalDate issued;
    private final List<Notice> notices;
    private final Scopes scopes;

    /// @param issued the day of the dispatch, null where it is not known
    /// @param notices what is doubtful is added here
    Requirements(MappedText page, List<String> addressees, @Nullable LocalDate issued, List<Notice> notices) {
        this.page = page;
        this.addressees = addressees;
        this.issued = issued;
        this.notices = notices;
        this.scopes = new Scopes(addressees);
    }

    List<Requirement> of(Duties duties, List<Annexes.Found> annexes) {
        List<Requirement> requirements = new ArrayList<>();
        for (Draft draft : duties.drafts) {
            List<Block> tables =
                    draft.own.stream().filter(block -> block.table != null).toList();
            if (!tables.isEmpty() && draft.head().kind.compareTo(Marker.Kind.ROMAN) <= 0) {
                tables.forEach(table -> addRows(requirements, draft.no + ".", table));
                continue;
            }
            requirements.add(requirement(draft));
            if (draft.head().outOfOrder) {
                int start = draft.head().first.start();
                Span number = page.span(start, start + draft.head().no.length());
                notices.add(new Notice(Notice.Code.NUMBERING_BROKEN, number, null, draft.no, null));
            }
        }
        duties.tables.forEach(table -> addRows(requirements, "", table));
        for (Annexes.Found annex : annexes) {
            annex.tables().forEach(table -> addRows(requirements, annex.prefix() + ".", table));
        }
        return requirements;
    }

    private Requirement requirement(Draft draft) {
        List<Block> own =
                draft.own.stream().filter(block -> block.table == null).toList();
        MappedText text = joined(own);
        Term term = term(text, draft.no, null);
        List<Point> points = new ArrayList<>();
        for (List<Block> blocks : draft.points) {
            points.add(point(blocks, draft.no));
        }
        for (Block block : draft.own) {
            if (block.table != null) {
                block.table.rows().forEach(row -> points.add(point(row, draft.no)));
            }
        }
        Scopes.Found labelled =
                Labels.in(draft.own.stream().map(Requirements::paragraph).toList(), scopes);
        Scopes.Found scope = labelled.names().isEmpty() ? scope(own) : labelled;
        return new Requirement(
                draft.no,
                text.text,
                page.span(draft.head().first.start(), draft.lastBlock().last().end()),
                bound(scope, points, scope.everyone() || !term.words().isEmpty(), draft.section),
                scope.words(),
                scope.coordinators(),
                term,
                null,
                points);
    }

    /// Whom it names: at its start, or, under a title of its own, in the first paragraph below that does.
    private Scopes.Found scope(List<Block> own) {
        Block head = own.get(0);
        MappedText text = joined(own).head(LONGEST_PARAGRAPH);
        if (head.kind == Marker.Kind.PLAIN) {
            return scopes.readOrder(text);
        }
        if (isTitled(own)) {
            Scopes.Found named = scopes.read(Line.join(head.lines.subList(0, 1)));
            if (!named.names().isEmpty()) {
                List<String> with = scopes.read(text).coordinators();
                return new Scopes.Found(named.names(), named.words(), with, false);
            }
        }
        Scopes.Found first = scopes.read(text);
        for (Block block : own.subList(1, own.size())) {
            if (!first.names().isEmpty() || first.everyone() || head.last().isClosed()) {
                return first;
            }
            Scopes.Found below = scopes.read(paragraph(block));
            List<String> with = first.coordinators().isEmpty() ? below.coordinators() : first.coordinators();
            first = new Scopes.Found(below.names(), below.words(), with, below.everyone());
        }
        return first;
    }

    /// Whether its first line stands alone, as a body's name does above what the body has to do.
    private static boolean isTitled(List<Block> own) {
        List<Line> lines = own.get(0).lines;
        Line title = lines.get(0);
        boolean alone = lines.size() == 1
                ? own.size() > 1 && (own.get(1).kind == Marker.Kind.DASH || own.get(0).kind == Marker.Kind.ARTICLE)
                : Words.VERBS.start(lines.get(1).folded()) && lines.get(1).startsUpper();
        return alone && !title.isOpen() && !title.isClosed() && title.length() < LONGEST_NAME;
    }

    /// Those it names; else, under a bare heading, those its points name, if each does; else those
    /// its section names; else all.
    ///
    /// @param speaks whether the lead is a duty of its own and not only a heading over its points
    private List<String> bound(Scopes.Found own, List<Point> points, boolean speaks, @Nullable Draft section) {
        if (!own.names().isEmpty()) {
            return own.names();
        }
        if (!speaks
                && !points.isEmpty()
                && points.stream().noneMatch(point -> point.scope().isEmpty())) {
            Set<String> named = new LinkedHashSet<>();
            points.forEach(point -> named.addAll(point.scope()));
            return List.copyOf(named);
        }
        for (Draft outer = section; outer != null; outer = outer.section) {
            List<String> named = scopes.read(paragraph(outer.head())).names();
            if (!named.isEmpty()) {
                return named;
            }
        }
        return addressees;
    }

    static MappedText paragraph(Block block) {
        return Line.join(block.lines).head(LONGEST_PARAGRAPH);
    }

    private Point point(List<Block> blocks, String requirement) {
        MappedText text = joined(blocks);
        Block head = blocks.get(0);
        Scopes.Found scope = scope(blocks);
        Span span = page.span(
                head.first.start(), blocks.get(blocks.size() - 1).last().end());
        return new Point(
                head.no, text.text, span, scope.names(), scope.coordinators(), term(text, requirement, head.no), null);
    }

    private void addRows(List<Requirement> requirements, String prefix, Block block) {
        if (block.table == null) {
            return;
        }
        for (TaskTable.Row row : block.table.rows()) {
            String no = prefix + row.no();
            List<String> leads = scopes.named(Line.join(row.lead()).text);
            requirements.add(new Requirement(
                    no,
                    Line.join(row.task()).text,
                    span(row.lines()),
                    leads,
                    leads.isEmpty()
                            ? List.of()
                            : row.lead().stream()
                                    .map(line -> page.span(line.start(), line.end()))
                                    .toList(),
                    scopes.named(Line.join(row.coordinators()).text),
                    cellTerm(row, no, null),
                    product(row),
                    List.of()));
        }
    }

    private Point point(TaskTable.Row row, String requirement) {
        return new Point(
                row.no(),
                Line.join(row.task()).text,
                span(row.lines()),
                scopes.named(Line.join(row.lead()).text),
                scopes.named(Line.join(row.coordinators()).text),
                cellTerm(row, requirement, row.no()),
                product(row));
    }

    private Span span(List<Line> lines) {
        int start = lines.stream().mapToInt(Line::start).min().orElse(0);
        return page.span(start, lines.stream().mapToInt(Line::end).max().orElse(start));
    }

    private static @Nullable String product(TaskTable.Row row) {
        String product = Line.join(row.product()).text;
        return product.isEmpty() ? null : product;
    }

    private Term cellTerm(TaskTable.Row row, String requirement, @Nullable String point) {
        MappedText cell = Line.join(row.deadline()).head(LONGEST_PARAGRAPH);
        return noticed(Terms.readCell(cell, issued), requirement, point);
    }

    /// Own words of the first block, the others with their marks.
    private static MappedText joined(List<Block> blocks) {
        List<Line> lines = new ArrayList<>(blocks.get(0).lines);
        for (Block block : blocks.subList(1, blocks.size())) {
            lines.add(block.first);
            lines.addAll(block.lines.subList(1, block.lines.size()));
        }
        return Line.join(lines);
    }

    private Term term(MappedText text, String requirement, @Nullable String point) {
        return noticed(Terms.read(text.head(LONGEST_PARAGRAPH), issued), requirement, point);
    }

    private Term noticed(Terms.Found found, String requirement, @Nullable String point) {
        for (Terms.Doubt doubt : found.doubts()) {
            notices.add(new Notice(doubt.code(), doubt.span(), null, requirement, point));
        }
        if (found.term().period() == Period.UNSTATED) {
            Span word = found.term().words().get(0);
            notices.add(new Notice(Notice.Code.PERIOD_UNSTATED, word, null, requirement, point));
        }
        return found.term();
    }
}
