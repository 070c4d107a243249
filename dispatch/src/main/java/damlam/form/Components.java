package damlam.form;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

/// Which paragraphs of a document are which component: told by what they say and where they stand,
/// never by how they look, which is what is to be checked.
final class Components {
    private static final Pattern NATION = Pattern.compile("cong hoa xa hoi chu nghia viet nam");
    private static final Pattern PARTY = Pattern.compile("dang cong san viet nam");
    private static final Pattern MOTTO = Pattern.compile("doc lap ?[-–] ?tu do ?[-–] ?hanh phuc");
    private static final Pattern NUMBER = Pattern.compile("so ?[:.]?\\s.{0,60}/.*|so:.*");
    private static final Pattern DATE = Pattern.compile("(?!so).{0,60}ngay.{1,20}thang.{1,20}nam.{0,12}");
    private static final Pattern ABOUT = Pattern.compile("(?:v/v|ve viec)\\b.*");
    private static final Pattern MARK =
            Pattern.compile("hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|luu hanh noi bo|xem xong tra lai");
    private static final Pattern ADDRESS = Pattern.compile("(?:kinh gui|kinh trinh)\\b.*|.{1,80} dien:");
    private static final Pattern BASIS = Pattern.compile("(?:can cu|xet|theo de nghi|xet de nghi)\\b.*");
    private static final Pattern SECTION = Pattern.compile("(?:phan|chuong|muc|tieu muc) [ivxlc\\d]{1,5}\\.?");
    private static final Pattern ORDERED = Pattern.compile("(?:dieu \\d{1,3}|[ivx]{1,5}|\\d{1,2})[.:].*");
    private static final Pattern LABEL = Pattern.compile("noi nhan ?:?");
    private static final Pattern DRAFTED = Pattern.compile("(?:\\p{Lu}{1,8}\\.)?(?:\\(\\d{1,6}\\))?");

    /// Of the head, with its superior bodies, number, day and subject.
    private static final int MOST_HEADING_LINES = 12;

    final List<Paragraph> all = new ArrayList<>();
    /// Of the tables before the first break of sections: pages behind it may have another width.
    final List<Columns> columns = new ArrayList<>();
    final List<Paragraph> parent = new ArrayList<>();
    final List<Paragraph> issuer = new ArrayList<>();
    /// Boxed like stamps, whose colour is their own.
    final List<Paragraph> marks = new ArrayList<>();
    final List<Paragraph> subject = new ArrayList<>();
    final List<Paragraph> about = new ArrayList<>();
    final List<Paragraph> address = new ArrayList<>();
    final List<Paragraph> bases = new ArrayList<>();
    final List<Paragraph> sections = new ArrayList<>();
    final List<Paragraph> body = new ArrayList<>();
    final List<Paragraph> powers = new ArrayList<>();
    final List<Paragraph> recipients = new ArrayList<>();
    final List<AnnexHead> annexes = new ArrayList<>();

    @Nullable
    Paragraph nation;

    @Nullable
    Paragraph motto;

    @Nullable
    Paragraph number;

    @Nullable
    Paragraph date;

    @Nullable
    Paragraph title;

    @Nullable
    Paragraph label;

    @Nullable
    Paragraph name;

    private final Dispatch dispatch;
    private int tables;

    private Components(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /// @param room the width of the text, in points
    /// @param dispatch what the document was understood to say
    static Components of(XWPFDocument document, double room, Dispatch dispatch) {
        Components components = new Components(dispatch);
        boolean parted = false;
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                components.all.add(new Paragraph(paragraph, room, -1, 0, 0));
                var properties = paragraph.getCTP().getPPr();
                parted |= properties != null && properties.isSetSectPr();
            } else if (element instanceof XWPFTable table) {
                Columns columns = new Columns(table, room, PageCheck.askedWidth(document));
                if (!parted) {
                    components.columns.add(columns);
                }
                components.table(table, columns);
            }
        }
        int end = components.annex();
        int head = components.head(end);
        int foot = components.foot(head, end);
        components.text(head, foot);
        components.annexes(end);
        return components;
    }

    /// Whether the Party's name stands where others have the nation's.
    boolean ofTheParty() {
        return nation == null
                && all.stream()
                        .filter(line -> !line.isBlank())
                        .limit(MOST_HEADING_LINES)
                        .anyMatch(line -> PARTY.matcher(line.folded()).matches());
    }

    DispatchType type() {
        DispatchType type = dispatch.type();
        return type == null ? DispatchType.CONG_VAN : type;
    }

    /// All lines of words but the place and day, whose blanks are filled in by hand.
    List<Paragraph> worded() {
        List<Paragraph> worded = new ArrayList<>();
        List.of(parent, issuer, subject, about, address, bases, sections, body, powers, recipients)
                .forEach(worded::addAll);
        return worded;
    }

    /// Whether the sentence that the grounds begin goes on in the text, as in "…; the committee issues this plan".
    boolean basesGoOn() {
        if (bases.isEmpty()) {
            return false;
        }
        Paragraph next = after(bases.get(bases.size() - 1));
        while (next.isBlank() && !next.equals(after(next))) {
            next = after(next);
        }
        return body.contains(next) && !ORDERED.matcher(next.folded()).matches();
    }

    Paragraph after(Paragraph paragraph) {
        int at = all.indexOf(paragraph);
        return all.get(Math.min(at + 1, all.size() - 1));
    }

    @Nullable
    Paragraph before(Paragraph paragraph) {
        int at = all.indexOf(paragraph);
        return at <= 0 ? null : all.get(at - 1);
    }

    private void table(XWPFTable table, Columns columns) {
        for (int row = 0; row < table.getRows().size(); row++) {
            List<XWPFTableCell> cells = table.getRow(row).getTableCells();
            for (int column = 0; column < cells.size(); column++) {
                XWPFTableCell cell = cells.get(column);
                double width = columns.inner(cell, cells.size());
                for (XWPFParagraph paragraph : cell.getParagraphs()) {
                    all.add(new Paragraph(paragraph, width, tables, row, column));
                }
            }
        }
        tables++;
    }

    /// Where the first annex begins: it has a page and a layout of its own.
    private int annex() {
        boolean signed = false;
        for (int i = 0; i < all.size(); i++) {
            signed |= LABEL.matcher(all.get(i).folded()).matches();
            if (signed && AnnexHead.isLabel(all.get(i))) {
                return i;
            }
        }
        return all.size();
    }

    private void annexes(int from) {
        for (int i = from; i < all.size(); i++) {
            if (AnnexHead.isLabel(all.get(i))) {
                annexes.add(AnnexHead.of(all.subList(i, all.size())));
            }
        }
    }

    /// @return where the text begins
    private int head(int end) {
        int next = 0;
        for (int i = 0; i < end; i++) {
            Paragraph here = all.get(i);
            String folded = here.folded();
            if (here.isBlank()) {
                continue;
            }
            if (nation == null && NATION.matcher(folded).matches()) {
                nation = here;
            } else if (motto == null && MOTTO.matcher(folded).matches()) {
                motto = here;
            } else if (number == null && NUMBER.matcher(folded).matches()) {
                number = here;
            } else if (date == null && DATE.matcher(folded).matches()) {
                date = here;
            } else if (here.table() == 0 && MARK.matcher(folded).matches()) {
                marks.add(here);
            } else if (here.table() == 0 && ABOUT.matcher(folded).matches()) {
                about.add(here);
            } else if (names(dispatch.issuer(), here)) {
                issuer.add(here);
            } else if (names(dispatch.parent(), here)) {
                parent.add(here);
            } else {
                break;
            }
            next = i + 1;
        }
        return title(next, end);
    }

    private static boolean names(@Nullable String body, Paragraph here) {
        return body != null
                && here.text().length() > 1
                && body.toLowerCase(Locale.ROOT).contains(here.text().toLowerCase(Locale.ROOT));
    }

    private int title(int from, int end) {
        int i = skipBlank(from, end);
        DispatchType type = dispatch.type();
        if (type == null || i == end || !all.get(i).text().equalsIgnoreCase(type.title())) {
            return i;
        }
        title = all.get(i);
        i++;
        while (i < end && !all.get(i).isBlank() && !startsText(all.get(i))) {
            subject.add(all.get(i));
            i++;
        }
        return skipBlank(i, end);
    }

    private int skipBlank(int from, int end) {
        int i = from;
        while (i < end && all.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    private static boolean startsText(Paragraph paragraph) {
        return ADDRESS.matcher(paragraph.folded()).matches()
                || BASIS.matcher(paragraph.folded()).matches();
    }

    /// @return where the foot begins: a biên bản is signed above its recipients, everything else beside them
    private int foot(int from, int end) {
        for (Paragraph here : all.subList(from, end)) {
            if (LABEL.matcher(here.folded()).matches()) {
                label = here;
            }
        }
        Paragraph listed = label;
        int table = listed == null || listed.table() < 0 ? lastTable(end) : listed.table();
        signer(table, end);
        int foot = listed == null ? end : all.indexOf(listed);
        for (int i = from; i < foot; i++) {
            if (table > 0 && all.get(i).table() == table) {
                foot = i;
            }
        }
        if (listed != null) {
            for (Paragraph here : all.subList(all.indexOf(listed) + 1, end)) {
                boolean same = here.table() == listed.table() && here.column() == listed.column();
                if (same && !here.isBlank() && !DRAFTED.matcher(here.text()).matches()) {
                    recipients.add(here);
                }
            }
        }
        return foot;
    }

    private int lastTable(int end) {
        int last = -1;
        for (Paragraph here : all.subList(0, end)) {
            last = Math.max(last, here.table());
        }
        return last;
    }

    private void signer(int table, int end) {
        List<Paragraph> lines = new ArrayList<>();
        for (Paragraph here : all.subList(0, end)) {
            boolean right = here.table() == table && here.column() > 0;
            if (right && !here.isBlank()) {
                lines.add(here);
            }
        }
        String signed = dispatch.signer() == null ? null : dispatch.signer().printedName();
        if (lines.isEmpty()) {
            return;
        }
        // The last line is the name, unless it is one more line of the title.
        Paragraph last = lines.get(lines.size() - 1);
        boolean named = !last.isCapitals() || (signed != null && last.text().equalsIgnoreCase(signed));
        name = named ? last : null;
        powers.addAll(named ? lines.subList(0, lines.size() - 1) : lines);
    }

    private void text(int from, int foot) {
        boolean addressing = false;
        for (Paragraph here : all.subList(from, Math.max(from, foot))) {
            if (here.isBlank() || here.table() >= 0) {
                continue;
            }
            String folded = here.folded();
            if (ADDRESS.matcher(folded).matches() && body.isEmpty()) {
                address.add(here);
                addressing = folded.endsWith(":");
            } else if (addressing && here.text().startsWith("-")) {
                address.add(here);
            } else if (isBasis(here)) {
                bases.add(here);
            } else if (SECTION.matcher(folded).matches()) {
                sections.add(here);
            } else if (!isLine(here)) {
                addressing = false;
                body.add(here);
            }
        }
    }

    /// Grounds stand before what they carry; in a letter they are the beginning of its first sentence.
    private boolean isBasis(Paragraph here) {
        if (type() == DispatchType.CONG_VAN || type() == DispatchType.CONG_DIEN) {
            return false;
        }
        String text = here.text();
        return BASIS.matcher(here.folded()).matches() && (text.endsWith(";") || !bases.isEmpty()) && body.isEmpty();
    }

    /// A title under "Chương I", who decides, "QUYẾT ĐỊNH:".
    private static boolean isLine(Paragraph here) {
        return here.isCapitals() && !here.text().matches("[IVXLC\\d]{1,5}\\..*");
    }
}
