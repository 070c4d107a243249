package damlam.dispatch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sorts the blocks of the body into grounds, requirements with their points, and closing words.
final class Duties {
    private static final Pattern DIRECTS = Pattern.compile(
            "(?<![\\p{L}])(?:yeu cau|de nghi|giao|chi dao|phan cong|chi thi|quyet dinh|quyet nghi|nhu sau|noi dung sau|nhiem vu sau|thuc hien)(?![\\p{L}])");
    private static final Pattern DUTY = Pattern.compile(
            "(?<![\\p{L}])(?:yeu cau|de nghi|giao|phan cong|co trach nhiem|chiu trach nhiem|chu tri|hoan thanh|bao cao)(?![\\p{L}])");
    private static final Pattern ASKS =
            Pattern.compile(".{0,80}(?<![\\p{L}])(?:yeu cau|de nghi|mong|kinh chuyen) .{0,400}");
    /// Types that report, ask or invite: their numbered items are duties only where the words say so.
    private static final Set<DispatchType> NOT_DIRECTING = EnumSet.of(
            DispatchType.BAO_CAO,
            DispatchType.TO_TRINH,
            DispatchType.BIEN_BAN,
            DispatchType.HOP_DONG,
            DispatchType.BAN_GHI_NHO,
            DispatchType.BAN_THOA_THUAN,
            DispatchType.GIAY_UY_QUYEN,
            DispatchType.GIAY_MOI,
            DispatchType.GIAY_GIOI_THIEU,
            DispatchType.GIAY_NGHI_PHEP,
            DispatchType.PHIEU_GUI,
            DispatchType.PHIEU_CHUYEN,
            DispatchType.PHIEU_BAO,
            DispatchType.THONG_CAO,
            DispatchType.THU_CONG);

    /// They ask for courtesy, if for anything.
    private static final Set<DispatchType> PERSONAL =
            EnumSet.of(DispatchType.GIAY_GIOI_THIEU, DispatchType.GIAY_NGHI_PHEP, DispatchType.THU_CONG);

    final List<Block> preamble = new ArrayList<>();
    final List<Block> closing = new ArrayList<>();
    final List<Draft> drafts = new ArrayList<>();
    /// Tables of tasks outside every requirement.
    final List<Block> tables = new ArrayList<>();
    private final Marker.Kind level;
    private final List<Draft> sections = new ArrayList<>();
    private @Nullable Draft current;
    private boolean inBackground;
    private boolean skipping;
    private boolean tabled;

    /// A requirement or section while its blocks are being gathered.
    static final class Draft {
        final String no;
        final List<Block> own = new ArrayList<>();
        final List<List<Block>> points = new ArrayList<>();
        final @Nullable Draft section;
        boolean hasItems;
        Marker.@Nullable Kind pointKind;

        Draft(String no, Block head, @Nullable Draft section) {
            this.no = no;
            this.section = section;
            own.add(head);
        }

        Block head() {
            return own.get(0);
        }

        Block lastBlock() {
            List<Block> last = points.isEmpty() ? own : points.get(points.size() - 1);
            return last.get(last.size() - 1);
        }

        void add(Block block) {
            boolean starts = switch (block.kind) {
                case ARABIC, DECIMAL, LETTER, BRACKETED -> pointKind == null || block.kind.compareTo(pointKind) <= 0;
                case PART, CHAPTER, ROMAN, ARTICLE, DASH, PLAIN -> false;
            };
            if (starts) {
                pointKind = pointKind == null ? block.kind : pointKind;
                points.add(new ArrayList<>(List.of(block)));
            } else {
                (points.isEmpty() ? own : points.get(points.size() - 1)).add(block);
            }
        }
    }

    private Duties(Marker.Kind level) {
        this.level = level;
    }

    static Duties of(List<Block> blocks, @Nullable DispatchType type) {
        Duties duties = new Duties(level(blocks));
        duties.tabled = blocks.stream().anyMatch(block -> block.table != null);
        int lastItem = -1;
        for (int i = 0; i < blocks.size(); i++) {
            lastItem = blocks.get(i).kind != Marker.Kind.PLAIN ? i : lastItem;
        }
        for (int i = 0; i < blocks.size(); i++) {
            duties.take(blocks.get(i), i > lastItem);
        }
        duties.endSection();
        if (!directs(type)) {
            duties.tables.clear();
            boolean minutes = type == DispatchType.BIEN_BAN;
            duties.drafts.removeIf(draft -> PERSONAL.contains(type) || !isDuty(draft, !minutes));
        }
        return duties;
    }

    /// Whether a document of this type lays duties on others by its numbered items and tables.
    static boolean directs(@Nullable DispatchType type) {
        return type == null || !NOT_DIRECTING.contains(type);
    }

    private static Marker.Kind level(List<Block> blocks) {
        Set<Marker.Kind> kinds = EnumSet.noneOf(Marker.Kind.class);
        boolean led = false;
        for (Block block : blocks) {
            boolean dash = block.kind == Marker.Kind.DASH;
            led |= block.kind == Marker.Kind.PLAIN && leadsIn(block);
            if (!dash || led) {
                kinds.add(block.kind);
            }
        }
        for (Marker.Kind kind : List.of(
                Marker.Kind.ARTICLE,
                Marker.Kind.ARABIC,
                Marker.Kind.ROMAN,
                Marker.Kind.DECIMAL,
                Marker.Kind.LETTER,
                Marker.Kind.BRACKETED,
                Marker.Kind.DASH)) {
            if (kinds.contains(kind)) {
                return kind;
            }
        }
        return Marker.Kind.PLAIN;
    }

    private static boolean leadsIn(Block block) {
        String folded = block.folded();
        if (!folded.endsWith(":") || !DIRECTS.matcher(folded).find()) {
            return false;
        }
        return !folded.startsWith("can cu") || orders(Line.join(block.lines));
    }

    private void take(Block block, boolean afterItems) {
        Draft open = open();
        if (block.table != null) {
            if (open == null && !inBackground) {
                tables.add(block);
            } else if (open != null) {
                open.add(block);
            }
        } else if (block.kind == level && level != Marker.Kind.PLAIN) {
            if (level == Marker.Kind.DASH
                    && current == null
                    && preamble.stream().noneMatch(Duties::leadsIn)) {
                preamble.add(block);
                return;
            }
            start(block);
        } else if (block.kind.compareTo(Marker.Kind.ROMAN) <= 0 && block.kind.compareTo(level) < 0) {
            startSection(block);
        } else if (afterItems && open != null && closes(open, block)) {
            closing.add(block);
        } else if (!closing.isEmpty()) {
            closing.add(block);
        } else if (open != null) {
            open.add(block);
        } else if (level == Marker.Kind.PLAIN && !tabled && onlyCloses(block)) {
            closing.add(block);
        } else if (level == Marker.Kind.PLAIN && !tabled && (orders(block) || isAddressed(block))) {
            takeParagraph(block);
        } else if (!inBackground && !skipping) {
            preamble.add(block);
        }
    }

    private @Nullable Draft open() {
        return current != null ? current : sections.isEmpty() ? null : sections.get(sections.size() - 1);
    }

    private void start(Block block) {
        if (inBackground || isScopeArticle(block)) {
            current = null;
            skipping = true;
            return;
        }
        skipping = false;
        Draft section = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        if (section != null) {
            section.hasItems = true;
        }
        boolean counted = level == Marker.Kind.DASH;
        String no = counted ? String.valueOf(drafts.size() + 1) : block.no;
        String prefix = section == null || level == Marker.Kind.ARTICLE ? "" : section.no;
        current = new Draft(prefix.isEmpty() ? no : prefix + "." + no, block, section);
        drafts.add(current);
    }

    /// Articles that say what a regulation covers and what its words mean lay no duty on anybody.
    private boolean isScopeArticle(Block block) {
        return level == Marker.Kind.ARTICLE && Words.SCOPE_ARTICLES.start(block.folded());
    }

    private void startSection(Block block) {
        endSection();
        current = null;
        sections.removeIf(section -> section.head().kind.compareTo(block.kind) >= 0);
        inBackground = level != Marker.Kind.ARTICLE && Words.BACKGROUND.start(block.folded());
        if (inBackground) {
            return;
        }
        Draft outer = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        boolean counts = block.kind == Marker.Kind.ROMAN || block.kind == Marker.Kind.PART;
        String no = counts ? block.no : "";
        String prefix = outer == null || outer.no.isEmpty() ? "" : outer.no + ".";
        if (outer != null) {
            outer.hasItems = true;
        }
        sections.add(new Draft(prefix + no, block, outer));
    }

    /// A section without numbered items is itself a requirement when it says more than its title.
    private void endSection() {
        Draft section = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        if (section == null || section.hasItems || section.no.isEmpty()) {
            return;
        }
        if (section.own.size() > 1 || !section.points.isEmpty() || endsSentence(section.head())) {
            section.hasItems = true;
            drafts.add(section);
        }
    }

    private static boolean endsSentence(Block head) {
        return head.last().isClosed() || head.folded().length() > 120;
    }

    private static boolean closes(Draft open, Block block) {
        if (block.kind != Marker.Kind.PLAIN || !open.lastBlock().last().isClosed()) {
            return false;
        }
        String folded = block.folded();
        return Words.CLOSINGS.start(folded)
                || ASKS.matcher(folded.substring(0, Math.min(folded.length(), 480)))
                        .matches()
                || (block.closesDocument() && block.first.afterBlank());
    }

    private static boolean orders(Block block) {
        return block.kind == Marker.Kind.PLAIN && orders(Line.join(block.lines)) && !leadsIn(block);
    }

    /// "Upon receipt of this letter, the units are asked to carry it out": nothing that was not said before.
    private boolean onlyCloses(Block block) {
        String folded = block.folded();
        return !drafts.isEmpty() && Words.CLOSINGS.start(folded) && !Words.ORDERS.start(folded);
    }

    /// After words that lead in, a paragraph that begins with a body says what that body is to do.
    private boolean isAddressed(Block block) {
        String folded = block.folded();
        return block.kind == Marker.Kind.PLAIN
                && Words.ORGANS.start(folded)
                && !Words.NOT_ORGANS.start(folded)
                && preamble.stream().anyMatch(Duties::leadsIn);
    }

    /// No items at all: a paragraph that gives an order is one, from the clause that gives it.
    private void takeParagraph(Block block) {
        Draft draft = new Draft(String.valueOf(drafts.size() + 1), block, null);
        drafts.add(draft);
        if (Words.GROUNDS.start(block.folded())) {
            preamble.add(block);
        }
    }

    /// @param reports whether a body that reports or leads is enough
    private static boolean isDuty(Draft draft, boolean reports) {
        List<Line> lines = new ArrayList<>();
        draft.own.forEach(block -> lines.addAll(block.lines));
        draft.points.forEach(point -> point.forEach(block -> lines.addAll(block.lines)));
        MappedText text = Line.join(lines);
        boolean said = DUTY.matcher(text.folded()).find() && Words.ORGANS.start(text.folded());
        return (reports && said) || orders(text);
    }

    /// "At the request of", "an application for": the same words, and nobody is told to do anything.
    private static boolean isNoun(String folded, int at) {
        return folded.substring(Math.max(0, at - 10), at).matches(".*(?:^| )(?:don|theo|xet|van ban|ho so|nhung|cac) ");
    }

    private static boolean orders(MappedText text) {
        for (int at = 0; at < text.text.length(); at++) {
            boolean begins = at == 0 || !Character.isLetter(text.text.charAt(at - 1));
            if (begins && Words.ORDERS.speltAt(text, at) > 0 && !isNoun(text.folded(), at)) {
                return true;
            }
        }
        return false;
    }
}
