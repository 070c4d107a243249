package damlam.dispatch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sorts the blocks of the body into grounds, requirements with their points, and closing words.
final class Duties {
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

    final List<Block> preamble = new ArrayList<>();
    final List<Block> closing = new ArrayList<>();
    final List<Draft> drafts = new ArrayList<>();
    /// Tables of tasks outside every requirement.
    final List<Block> tables = new ArrayList<>();
    private final Marker.Kind level;
    /// Numbered headings that are sections to what is numbered below them.
    private final Set<Block> titles;

    private final List<Draft> sections = new ArrayList<>();
    private @Nullable Draft current;
    private boolean inBackground;
    private boolean skipping;
    private final boolean tabled;

    private Duties(List<Block> blocks) {
        this.level = level(blocks);
        this.titles = level == Marker.Kind.ARABIC ? Titles.overItems(blocks) : Set.of();
        this.tabled = blocks.stream().anyMatch(block -> block.table != null);
    }

    /// @param superiors whom a document that reports may ask, and never tell
    static Duties of(List<Block> blocks, @Nullable DispatchType type, List<String> superiors) {
        Duties duties = new Duties(blocks);
        int lastItem = -1;
        for (int i = 0; i < blocks.size(); i++) {
            lastItem = blocks.get(i).kind != Marker.Kind.PLAIN ? i : lastItem;
        }
        for (int i = 0; i < blocks.size(); i++) {
            duties.take(blocks.get(i), i > lastItem);
        }
        duties.endSection();
        Orders orders = new Orders(superiors);
        duties.drafts.removeIf(draft -> isParticular(draft) && !orders.tells(draft));
        if (type != null && !directs(type)) {
            duties.tables.clear();
            duties.drafts.removeIf(draft -> !orders.isDuty(draft, type));
        }
        return duties;
    }

    private static boolean isParticular(Draft draft) {
        return (draft.head().kind != Marker.Kind.ARTICLE && Titles.begins(draft.head(), Words.PARTICULARS))
                || (draft.section != null && isParticular(draft.section));
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
            led |= block.kind == Marker.Kind.PLAIN && Orders.leadsIn(block);
            if (!dash || led) {
                kinds.add(block.kind);
            }
        }
        for (Marker.Kind kind : List.of(
                Marker.Kind.ARTICLE,
                Marker.Kind.ARABIC,
                Marker.Kind.DECIMAL,
                Marker.Kind.ROMAN,
                Marker.Kind.LETTER,
                Marker.Kind.BRACKETED,
                Marker.Kind.DASH)) {
            if (kinds.contains(kind)) {
                return kind;
            }
        }
        return Marker.Kind.PLAIN;
    }

    private void take(Block block, boolean afterItems) {
        Draft open = open();
        if (block.table != null) {
            takeTable(block);
        } else if (isSection(block)) {
            startSection(block);
        } else if (isItem(block)) {
            start(block);
        } else if (!closing.isEmpty() || (afterItems && open != null && closes(open, block))) {
            closing.add(block);
        } else if (open != null) {
            open.add(block);
        } else if (level == Marker.Kind.PLAIN && !tabled && onlyCloses(block)) {
            closing.add(block);
        } else if (level == Marker.Kind.PLAIN && !tabled && (Orders.orders(block) || isAddressed(block))) {
            takeParagraph(block);
        } else if (!inBackground && !skipping) {
            preamble.add(block);
        }
    }

    private void takeTable(Block table) {
        Draft open = open();
        if (open != null) {
            open.add(table);
        } else if (!inBackground) {
            tables.add(table);
        }
    }

    private boolean isSection(Block block) {
        boolean wider = block.kind.compareTo(Marker.Kind.ROMAN) <= 0 && block.kind.compareTo(level) < 0;
        return wider || titles.contains(block);
    }

    private boolean isItem(Block block) {
        boolean item = block.kind == level || (block.kind == Marker.Kind.DECIMAL && isUnderTitle());
        return switch (block.kind) {
            case PLAIN -> false;
            case DASH -> item && (current != null || preamble.stream().anyMatch(Orders::leadsIn));
            case DECIMAL -> item && (current == null || !block.no.startsWith(current.head().no + "."));
            default -> item;
        };
    }

    private boolean isUnderTitle() {
        return !sections.isEmpty()
                && titles.contains(sections.get(sections.size() - 1).head());
    }

    /// What stands below an article is its own, but for the usual words.
    private static boolean closes(Draft open, Block block) {
        boolean article = open.head().kind == Marker.Kind.ARTICLE;
        return block.kind == Marker.Kind.PLAIN
                && open.lastBlock().last().isClosed()
                && (article ? Words.CLOSINGS.start(block.folded()) : Orders.closes(block));
    }

    private @Nullable Draft open() {
        return current != null ? current : sections.isEmpty() ? null : sections.get(sections.size() - 1);
    }

    private void start(Block block) {
        sections.removeIf(outer -> outer.head().kind.compareTo(block.kind) >= 0);
        Draft section = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        if (section != null) {
            section.hasItems = true;
        }
        if (inBackground || isScopeArticle(block) || isBackground(block)) {
            current = null;
            skipping = true;
            return;
        }
        skipping = false;
        boolean counted = level == Marker.Kind.DASH;
        String no = counted ? String.valueOf(drafts.size() + 1) : block.no;
        String prefix = section == null || level == Marker.Kind.ARTICLE ? "" : section.no;
        current = new Draft(joined(prefix, no), block, section);
        drafts.add(current);
    }

    private static String joined(String section, String no) {
        return section.isEmpty() ? no : section + "." + no;
    }

    /// Articles that say what a regulation covers and what its words mean lay no duty on anybody.
    private boolean isScopeArticle(Block block) {
        return level == Marker.Kind.ARTICLE && Words.SCOPE_ARTICLES.start(block.folded());
    }

    /// "1. Phạm vi, đối tượng": a numbered item that says why or for whom, not what is to be done.
    private boolean isBackground(Block block) {
        boolean numbered = block.kind == Marker.Kind.ARABIC || block.kind == Marker.Kind.DECIMAL;
        return numbered
                && (Titles.begins(block, Words.BACKGROUND)
                        || (skipping && Titles.of(block).equals("yeu cau")));
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
        String prefix = outer == null ? "" : outer.no;
        if (outer != null) {
            outer.hasItems = true;
        }
        sections.add(new Draft(counts ? joined(prefix, block.no) : prefix, block, outer));
    }

    /// A section without numbered items is itself a requirement when it says more than its title.
    private void endSection() {
        Draft section = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        if (section == null
                || section.hasItems
                || section.no.isEmpty()
                || titles.contains(section.head())
                || Titles.onlyPoint(section.own)) {
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

    /// "Upon receipt of this letter, the units are asked to carry it out": nothing that was not said before.
    private boolean onlyCloses(Block block) {
        String folded = block.folded();
        return !drafts.isEmpty()
                && Words.CLOSINGS.start(folded)
                && (!Words.ORDERS.start(folded) || Orders.repeats(block));
    }

    /// After words that lead in, a paragraph that begins with a body says what that body is to do.
    private boolean isAddressed(Block block) {
        String folded = block.folded();
        return block.kind == Marker.Kind.PLAIN
                && Words.ORGANS.start(folded)
                && !Words.NOT_ORGANS.start(folded)
                && preamble.stream().anyMatch(Orders::leadsIn);
    }

    /// No items at all: a paragraph that gives an order is one, from the clause that gives it.
    private void takeParagraph(Block block) {
        Draft draft = new Draft(String.valueOf(drafts.size() + 1), block, null);
        drafts.add(draft);
        if (Words.GROUNDS.start(block.folded())) {
            preamble.add(block);
        }
    }
}
