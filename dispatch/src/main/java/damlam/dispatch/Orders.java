package damlam.dispatch;

import java.util.List;
import java.util.regex.Pattern;

/// Tells words that lay a duty on somebody from those that report, ask or close.
final class Orders {
    private static final Pattern DIRECTS = Pattern.compile(
            "(?<![\\p{L}])(?:yeu cau|de nghi|giao|chi dao|phan cong|chi thi|quyet dinh|quyet nghi|nhu sau|noi dung sau|nhiem vu sau|thuc hien)(?![\\p{L}])");
    private static final Pattern DUTY =
            Pattern.compile("(?<![\\p{L}])(?:co trach nhiem|chiu trach nhiem|chu tri|hoan thanh|bao cao)(?![\\p{L}])");
    private static final Pattern ASKS =
            Pattern.compile(".{0,80}(?<![\\p{L}])(?:yeu cau|de nghi|mong|kinh chuyen) .{0,400}");

    private static final int LONGEST_COURTESY = 160;

    private final List<String> superiors;
    private final Scopes scopes = new Scopes(List.of());

    /// @param superiors whom a report or submission asks, and does not tell
    Orders(List<String> superiors) {
        this.superiors = superiors.stream().map(Folding::fold).toList();
    }

    static boolean leadsIn(Block block) {
        String folded = block.folded();
        if (!folded.endsWith(":") || !DIRECTS.matcher(folded).find()) {
            return false;
        }
        return !folded.startsWith("can cu ") || orders(Line.join(block.lines));
    }

    static boolean orders(Block block) {
        return block.kind == Marker.Kind.PLAIN && orders(Line.join(block.lines)) && !leadsIn(block);
    }

    private static boolean orders(MappedText text) {
        return orderEnd(text, 0) > 0;
    }

    /// Where the first order from `from` on has been given and its addressee follows; 0 where there is none.
    static int orderEnd(MappedText text, int from) {
        String folded = text.folded();
        for (int at = from; at < folded.length(); at++) {
            boolean begins = at == 0 || !Character.isLetter(text.text.charAt(at - 1));
            int length = begins ? Words.ORDERS.speltAt(text, at) : 0;
            boolean other = Words.NOT_VERBS.matchAt(folded, at) > length || Words.NO_ORDERS_AFTER.endsAt(folded, at);
            if (length > 0 && !other && !isCited(folded, at)) {
                return at + length;
            }
        }
        return 0;
    }

    /// "Công văn số 2788/STC-QLCS đề nghị …": what a cited document asked for.
    private static boolean isCited(String folded, int at) {
        int word = folded.lastIndexOf(' ', Math.max(0, at - 2)) + 1;
        return word < at && folded.substring(word, at).matches("[^ ]*/[^ ,;.:]+ ");
    }

    /// "Đề nghị các đơn vị quan tâm thực hiện./.": nothing that was not said before.
    static boolean repeats(Block block) {
        String folded = block.folded();
        return block.closesDocument()
                && folded.length() < LONGEST_COURTESY
                && folded.contains("thuc hien")
                && Terms.read(Line.join(block.lines), null).term().equals(Term.NONE);
    }

    /// Whether a paragraph below the last item closes the document.
    static boolean closes(Block block) {
        String folded = block.folded();
        return Words.CLOSINGS.start(folded)
                || ASKS.matcher(folded.substring(0, Math.min(folded.length(), 480)))
                        .matches()
                || (block.closesDocument() && block.first.afterBlank());
    }

    /// Whether an item of a document that reports, asks or invites still lays a duty on somebody.
    boolean isDuty(Draft draft, DispatchType type) {
        MappedText text =
                Line.join(draft.blocks().flatMap(block -> block.lines.stream()).toList());
        return switch (type) {
            // They ask for a decision or for courtesy, if for anything.
            case TO_TRINH, GIAY_GIOI_THIEU, GIAY_NGHI_PHEP, THU_CONG -> false;
            case BIEN_BAN -> ordersInferior(text);
            case GIAY_MOI -> !Titles.begins(draft.head(), Words.AGENDA) && tells(draft);
            case BAO_CAO -> ordersInferior(text) || isDueOf(text);
            default -> orders(text) || isDueOf(text);
        };
    }

    /// "Bộ phận Kế toán hoàn thành quyết toán …", but not "… đã hoàn thành …".
    private boolean isDueOf(MappedText text) {
        return Bodies.at(text.folded(), 0)
                && !scopes.read(text).names().isEmpty()
                && !text.folded().contains(" da ")
                && DUTY.matcher(text.folded()).find();
    }

    /// Whether some body is told to do something, by an order or by beginning a sentence with it,
    /// or something is to be done by a day.
    boolean tells(Draft draft) {
        return draft.blocks().anyMatch(block -> {
            MappedText text = Titles.below(block);
            Scopes.Found found = scopes.read(text);
            boolean due = DUTY.matcher(text.folded()).find()
                    && !Terms.read(text, null).term().equals(Term.NONE);
            return due || ordersInferior(text) || (!found.names().isEmpty() && goesOn(text, found));
        });
    }

    /// A name alone is a list of those present.
    private static boolean goesOn(MappedText text, Scopes.Found found) {
        int last = found.words().get(0).end();
        return text.span().end() > last + 2;
    }

    /// An order to any but those who are above: those addressed, and whoever is asked with "kính".
    /// What they are asked to have others do is part of what they are asked.
    private boolean ordersInferior(MappedText text) {
        for (int order = orderEnd(text, 0); order > 0; order = orderEnd(text, order)) {
            if (!asksSuperior(text, order)) {
                return true;
            }
            int sentence = text.folded().indexOf(". ", order);
            order = sentence < 0 ? text.text.length() : sentence;
        }
        return false;
    }

    private boolean asksSuperior(MappedText text, int order) {
        String folded = text.folded();
        int gap = order;
        while (gap < folded.length() && " :".indexOf(folded.charAt(gap)) >= 0) {
            gap++;
        }
        int at = folded.startsWith("quy ", gap) ? gap + "quy ".length() : gap;
        String rest = folded.substring(at, Math.min(folded.length(), at + 200));
        String before = folded.substring(Math.max(0, order - 20), order);
        return before.matches(".*(?:kinh|tran trong) (?:de nghi|mong|xin)")
                || Words.SUPERIORS.start(rest)
                || superiors.stream().anyMatch(one -> sharesStart(one, rest) || isShortFor(one, text, at));
    }

    /// "Sở xem xét" speaks of the addressee "Sở Y tế tỉnh …" too.
    private static boolean isShortFor(String superior, MappedText text, int at) {
        int kind = Words.ORGANS.matchAt(text.folded(), at);
        int next = at + kind + 1;
        return kind > 0
                && superior.startsWith(text.folded().substring(at, at + kind) + " ")
                && next < text.text.length()
                && !Character.isUpperCase(text.text.charAt(next));
    }

    /// "Sở Y tế xem xét" speaks of the addressee "Sở Y tế tỉnh …".
    private static boolean sharesStart(String addressee, String rest) {
        int same = 0;
        while (same < Math.min(addressee.length(), rest.length()) && addressee.charAt(same) == rest.charAt(same)) {
            same++;
        }
        return same == addressee.length() || addressee.substring(0, same).split(" ", -1).length > 2;
    }
}
