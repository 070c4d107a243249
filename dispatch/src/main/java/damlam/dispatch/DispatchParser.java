package damlam.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the text of an official document, however it was typed, scanned or wrapped.
public final class DispatchParser {
    /// Far beyond any official document (some 3,000 pages); a longer text is read up to here.
    private static final int LONGEST_TEXT = 8_000_000;

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
        boolean directs = Duties.directs(type);
        Foot foot = Foot.read(sheet.foot());
        @Nullable String[] organs = heading.organs();
        Duties duties = Duties.of(Outline.read(sheet.body()), type, superiors(addressees, organs[1], foot));
        noticeHeading(heading, type, organs[0], addressees);
        List<Annexes.Found> annexes = Annexes.read(sheet.annexes(), page);
        List<Requirement> requirements =
                new Requirements(page, addressees, heading.date, notices).of(duties, directs ? annexes : List.of());
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
                foot.cosigner(),
                heading.marks(),
                foot.drafter,
                foot.copies,
                annexes.stream().map(Annexes.Found::annex).toList(),
                copy(sheet),
                notices);
    }

    /// Those addressed, the body above the issuer, and those to whom the document reports.
    private static List<String> superiors(List<String> addressees, @Nullable String parent, Foot foot) {
        List<String> superiors = new ArrayList<>(addressees);
        if (parent != null) {
            superiors.add(parent);
        }
        foot.recipients.stream()
                .filter(recipient -> Folding.fold(recipient).matches(".*\\((?:de )?(?:b/c|bao cao)\\)"))
                .forEach(superiors::add);
        return superiors;
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

    private static @Nullable Copy copy(Sheet sheet) {
        CopyLine electronic = sheet.copyLine();
        if (electronic != null) {
            return new Copy(
                    electronic.form(), null, electronic.organ(), null, null, List.of(), null, electronic.signedAt());
        }
        return sheet.copy().isEmpty() ? null : copyForm(sheet.copy());
    }

    /// The form of a copy is laid out like the heading and foot of a document.
    private static Copy copyForm(List<Line> lines) {
        int foot = 0;
        while (foot < lines.size()
                && !Foot.RECIPIENTS.matcher(lines.get(foot).folded()).matches()) {
            foot++;
        }
        List<Line> cells = Columns.apart(lines.subList(0, foot)).inOrder();
        Copy.Form form = cells.stream().map(Line::folded).anyMatch(text -> text.contains("trich sao"))
                ? Copy.Form.TRICH_SAO
                : cells.stream().map(Line::folded).anyMatch(text -> text.contains("sao luc"))
                        ? Copy.Form.SAO_LUC
                        : Copy.Form.SAO_Y;
        Heading heading = Heading.read(cells.stream()
                .filter(cell -> !cell.folded().matches("(?:ban )?(?:sao y|trich sao|sao luc).*"))
                .toList());
        Foot below = Foot.read(lines.subList(foot, lines.size()));
        return new Copy(
                form,
                heading.number,
                heading.organs()[0],
                heading.place,
                heading.date,
                below.recipients,
                below.signer(),
                null);
    }

    private List<Basis> bases(Duties duties) {
        List<MappedText> preamble = new ArrayList<>();
        duties.preamble.forEach(block -> preamble.add(Requirements.paragraph(block)));
        List<MappedText> whole = new ArrayList<>(preamble);
        for (Draft draft : duties.drafts) {
            draft.own.forEach(block -> whole.add(Requirements.paragraph(block)));
            draft.points.forEach(point -> point.forEach(block -> whole.add(Requirements.paragraph(block))));
        }
        duties.closing.forEach(block -> whole.add(Requirements.paragraph(block)));
        return Citations.read(preamble, whole);
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
            Term term = Terms.read(Requirements.paragraph(block), issued).term();
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
