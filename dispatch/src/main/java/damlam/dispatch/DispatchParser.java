package damlam.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the text of an official document, however it was typed, scanned or wrapped.
public final class DispatchParser {
    /// Far beyond any official document (some 3,000 pages); a longer text is read up to here.
    private static final int LONGEST_TEXT = 8_000_000;

    /// How much of one paragraph is searched for names, dates and citations.
    private static final int LONGEST_PARAGRAPH = 20_000;

    /// Abbreviations that are as often a body's own (PB: Phòng bệnh); with "V/v" and no title it is a công văn.
    private static final Set<String> UNTITLED_SYMBOLS = Set.of("PB", "PC", "PG", "PA", "DA", "TC", "QC", "HD", "BB");

    private final MappedText page;
    private final List<Notice> notices = new ArrayList<>();

    private DispatchParser(MappedText page) {
        this.page = page;
    }

    /// Reads any text and refuses none: what is missing is null or empty, what is doubtful has a notice.
    ///
    /// @param text as given; all spans in the result are UTF-16 offsets into exactly this string
    public static Dispatch parse(String text) {
        boolean cut = text.length() > LONGEST_TEXT;
        MappedText page = Cleaning.clean(cut ? text.substring(0, LONGEST_TEXT) : text);
        DispatchParser parser = new DispatchParser(page);
        if (cut) {
            parser.notice(Notice.Code.TEXT_CUT, new Span(LONGEST_TEXT, text.length()));
        }
        return parser.read();
    }

    private Dispatch read() {
        Sheet sheet = Sheet.of(Line.of(page));
        Heading heading = Heading.read(sheet.heading());
        List<String> addressees = sheet.addresseeNames();
        DispatchType type = type(heading, !addressees.isEmpty());
        Duties duties = Duties.of(Outline.read(sheet.body()), type);
        Foot foot = Foot.read(sheet.foot());
        @Nullable String[] organs = heading.organs();
        noticeHeading(heading, type, organs[0], addressees);
        List<Requirement> requirements = requirements(duties, addressees, heading.date);
        noticeClosing(duties, heading.date);
        noticeFoot(foot, sheet);
        notices.sort(Comparator.comparing(Notice::code)
                .thenComparingInt(notice -> notice.span().start()));
        return new Dispatch(
                type,
                heading.number,
                organs[0],
                organs[1],
                heading.place,
                heading.date,
                heading.subject(),
                addressees,
                bases(duties),
                requirements,
                foot.recipients,
                foot.signer(),
                notices);
    }

    /// The title says it best, then the symbol; a letter with addressees is a công văn.
    private static @Nullable DispatchType type(Heading heading, boolean addressed) {
        if (heading.type != null) {
            return heading.type;
        }
        DispatchNumber number = heading.number;
        String symbol = number == null ? null : number.type();
        if (symbol != null && !(addressed && heading.isAboutLetter() && UNTITLED_SYMBOLS.contains(symbol))) {
            return DispatchType.ofSymbol(symbol).orElse(null);
        }
        return (number != null && number.unit() != null) || addressed ? DispatchType.CONG_VAN : null;
    }

    private List<Basis> bases(Duties duties) {
        List<MappedText> preamble = new ArrayList<>();
        duties.preamble.forEach(block -> preamble.add(paragraph(block)));
        List<MappedText> whole = new ArrayList<>(preamble);
        for (Duties.Draft draft : duties.drafts) {
            draft.own.forEach(block -> whole.add(paragraph(block)));
            draft.points.forEach(point -> point.forEach(block -> whole.add(paragraph(block))));
        }
        duties.closing.forEach(block -> whole.add(paragraph(block)));
        return Citations.read(preamble, whole);
    }

    private List<Requirement> requirements(Duties duties, List<String> addressees, @Nullable LocalDate issued) {
        Scopes scopes = new Scopes(addressees);
        List<Requirement> requirements = new ArrayList<>();
        for (Duties.Draft draft : duties.drafts) {
            requirements.add(requirement(draft, scopes, addressees, issued));
            if (draft.head().outOfOrder) {
                Block head = draft.head();
                notices.add(new Notice(
                        Notice.Code.NUMBERING_BROKEN,
                        page.span(
                                head.first.start(),
                                head.first.start() + draft.head().no.length()),
                        null,
                        draft.no,
                        null));
            }
        }
        return requirements;
    }

    private Requirement requirement(
            Duties.Draft draft, Scopes scopes, List<String> addressees, @Nullable LocalDate issued) {
        MappedText text = joined(draft.own);
        Term term = term(text, issued, draft.no, null);
        List<Point> points = new ArrayList<>();
        for (List<Block> blocks : draft.points) {
            points.add(point(blocks, draft.no, scopes, issued));
        }
        Scopes.Found scope = scopes.read(text.head(LONGEST_PARAGRAPH));
        return new Requirement(
                draft.no,
                text.text,
                page.span(draft.head().first.start(), draft.lastBlock().last().end()),
                scope(scope, points, scope.everyone() || !term.words().isEmpty(), draft.section, scopes, addressees),
                scope.words(),
                scope.coordinators(),
                term,
                points);
    }

    /// Those it names; else, under a bare heading, those its points name, if each does; else those its section names;
    /// else all.
    ///
    /// @param speaks whether the lead is a duty of its own and not only a heading over its points
    private static List<String> scope(
            Scopes.Found own,
            List<Point> points,
            boolean speaks,
            Duties.@Nullable Draft section,
            Scopes scopes,
            List<String> all) {
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
        for (Duties.Draft outer = section; outer != null; outer = outer.section) {
            List<String> named = scopes.read(paragraph(outer.head())).names();
            if (!named.isEmpty()) {
                return named;
            }
        }
        return all;
    }

    private static MappedText paragraph(Block block) {
        return Line.join(block.lines).head(LONGEST_PARAGRAPH);
    }

    private Point point(List<Block> blocks, String requirement, Scopes scopes, @Nullable LocalDate issued) {
        MappedText text = joined(blocks);
        Block head = blocks.get(0);
        Scopes.Found scope = scopes.read(text.head(LONGEST_PARAGRAPH));
        Span span = page.span(
                head.first.start(), blocks.get(blocks.size() - 1).last().end());
        return new Point(
                head.no,
                text.text,
                span,
                scope.names(),
                scope.coordinators(),
                term(text, issued, requirement, head.no));
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

    private Term term(MappedText text, @Nullable LocalDate issued, String requirement, @Nullable String point) {
        Terms.Found found = Terms.read(text.head(LONGEST_PARAGRAPH), issued);
        for (Terms.Doubt doubt : found.doubts()) {
            notices.add(new Notice(doubt.code(), doubt.span(), null, requirement, point));
        }
        if (found.term().period() == Period.UNSTATED) {
            Span word = found.term().words().get(0);
            notices.add(new Notice(Notice.Code.PERIOD_UNSTATED, word, null, requirement, point));
        }
        return found.term();
    }

    private void noticeHeading(
            Heading heading, @Nullable DispatchType type, @Nullable String issuer, List<String> addressees) {
        Span top = new Span(0, 0);
        if (type == null) {
            notice(Notice.Code.TYPE_UNCLEAR, top);
        }
        DispatchNumber number = heading.number;
        if (number == null || heading.numberSpan == null || number.serial() == null) {
            notice(Notice.Code.NUMBER_MISSING, heading.numberSpan == null ? top : heading.numberSpan);
        }
        if (number != null && heading.numberSpan != null) {
            Span span = heading.numberSpan;
            Optional<String> better = Symbols.better(number, issuer, page.text);
            better.ifPresent(text -> notices.add(new Notice(Notice.Code.SYMBOL_UNUSUAL, span, text, null, null)));
        }
        if (issuer == null) {
            notice(Notice.Code.ISSUER_MISSING, top);
        }
        if (!heading.motto) {
            notice(Notice.Code.MOTTO_MISSING, top);
        }
        if (heading.date == null) {
            Span span = heading.dateSpan;
            notice(span == null ? Notice.Code.DATE_MISSING : Notice.Code.DATE_UNCLEAR, span == null ? top : span);
        }
        if (heading.subject() == null) {
            notice(Notice.Code.SUBJECT_MISSING, top);
        }
        if (type == DispatchType.CONG_VAN && addressees.isEmpty()) {
            notice(Notice.Code.ADDRESSEES_MISSING, top);
        }
    }

    private void noticeClosing(Duties duties, @Nullable LocalDate issued) {
        for (Block block : duties.closing) {
            Term term = Terms.read(paragraph(block), issued).term();
            for (Span words : term.words().subList(0, Math.min(1, term.words().size()))) {
                notice(Notice.Code.DUTY_UNNUMBERED, words);
            }
        }
    }

    private void noticeFoot(Foot foot, Sheet sheet) {
        Span end = page.span(page.text.length(), page.text.length());
        Span where = sheet.foot().isEmpty()
                ? end
                : page.span(sheet.foot().get(0).start(), sheet.foot().get(0).end());
        if (foot.recipients.isEmpty()) {
            notice(Notice.Code.RECIPIENTS_MISSING, where);
        }
        Signer signer = foot.signer();
        if (signer == null || signer.name() == null) {
            notice(Notice.Code.SIGNER_MISSING, where);
        }
    }

    private void notice(Notice.Code code, Span span) {
        notices.add(Notice.of(code, span));
    }
}
