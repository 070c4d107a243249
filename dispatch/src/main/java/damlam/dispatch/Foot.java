package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The foot of a document: "Nơi nhận" on the left, the signer on the right.
final class Foot {
    static final Pattern RECIPIENTS = Pattern.compile("n[o0]i nhan ?[:;.]?.{0,200}");
    private static final Pattern LABEL = Pattern.compile("n[o0]i nhan ?[:;.]? ?");
    private static final Pattern POWER =
            Pattern.compile("(?:tm|t/m|kt|k/t|tl|t/l|tuq|t/uq|q)(?: ?[./] ?| )(?=\\p{L}).{1,120}");
    private static final Pattern STAMP = Pattern.compile(
            "[(\\[<]? ?(?:da ky|ky ten|chu ky|ky, dong dau|ky va dong dau|da ky, dong dau|chu ky, dau|ky so|da ky so)\\b.{0,40}");
    /// Who drafted it and how many copies there are, below the list: "PL.(300)".
    private static final Pattern DRAFTED = Pattern.compile("(?:([\\p{Lu}]{1,8})\\. ?)?(?:\\((\\d{1,6})\\))?");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]{0,12}(?: \\p{Lu}[\\p{L}'’-]{0,12}){1,6}");
    private static final Pattern ABBREVIATED = Pattern.compile("(?:\\p{L}{1,7}\\. ?){1,4}(?=\\p{Lu})");
    private static final Pattern AFTER_RANK = Pattern.compile("[ .,-]{1,4}");

    final List<String> recipients = new ArrayList<>();

    @Nullable
    String drafter;

    @Nullable
    Integer copies;

    private final List<Line> signing = new ArrayList<>();

    static Foot read(List<Line> lines) {
        Foot foot = new Foot();
        Columns.Pair columns = Columns.apart(lines);
        boolean apart = columns.right().stream().anyMatch(cell -> !cell.isOrnament());
        foot.readColumn(columns.left(), !apart);
        foot.readColumn(columns.right(), true);
        return foot;
    }

    private void readColumn(List<Line> cells, boolean maySign) {
        List<Line> item = new ArrayList<>();
        boolean listing = false;
        for (Line cell : cells) {
            Line line = cell;
            if (RECIPIENTS.matcher(line.folded()).matches()) {
                listing = true;
                Matcher label = LABEL.matcher(line.folded());
                line = label.lookingAt() ? line.from(line.start() + label.end()) : line;
            }
            if (line.length() == 0 || line.isOrnament()) {
                continue;
            }
            Optional<Marker> dash = Marker.of(line.text()).filter(m -> m.kind() == Marker.Kind.DASH);
            boolean closed = item.isEmpty() || isEnd(item.get(item.size() - 1));
            if (listing && closed && !item.isEmpty() && takeDrafted(line)) {
                continue;
            }
            if (dash.isPresent()) {
                endItem(item);
                item.add(line.from(line.start() + dash.get().length()));
            } else if (listing
                    && !(maySign && signs(line))
                    && !(closed && line.afterBlank() && !recipients.isEmpty())) {
                if (closed) {
                    endItem(item);
                }
                item.add(line);
            } else {
                endItem(item);
                listing = false;
                signing.add(line);
            }
        }
        endItem(item);
    }

    private boolean takeDrafted(Line line) {
        Matcher drafted = DRAFTED.matcher(line.text());
        if (line.length() > 20 || !drafted.matches()) {
            return false;
        }
        drafter = drafted.group(1);
        copies = drafted.group(2) == null ? null : Integer.valueOf(drafted.group(2));
        return true;
    }

    private static boolean isEnd(Line line) {
        return line.lastChar() == ';' || line.lastChar() == '.';
    }

    static boolean looksLikeName(Line line) {
        return line.length() < 80 && NAME.matcher(withoutRank(line).text()).matches();
    }

    /// The line from the name on: behind "Đại tá", "PGS.TS.", "BSCKII.".
    private static Line withoutRank(Line line) {
        int from = 0;
        for (int next = rankEnd(line, from); next > from; next = rankEnd(line, from)) {
            from = next;
        }
        return line.from(line.start() + from);
    }

    private static int rankEnd(Line line, int from) {
        Matcher abbreviated = ABBREVIATED.matcher(line.text()).region(from, line.length());
        if (abbreviated.lookingAt()) {
            return abbreviated.end();
        }
        int rank = Words.RANKS.matchAt(line.folded(), from);
        Matcher gap = AFTER_RANK.matcher(line.text()).region(from + rank, line.length());
        return rank > 0 && gap.lookingAt() ? gap.end() : from;
    }

    static boolean looksLikeStamp(Line line) {
        return line.length() < 80 && STAMP.matcher(line.folded()).matches();
    }

    static boolean signs(Line line) {
        if (line.length() > 120) {
            return false;
        }
        return (POWER.matcher(line.folded()).matches() && line.isCapitals())
                || (line.isCapitals() && Words.POSTS.start(line.folded()));
    }

    private void endItem(List<Line> item) {
        if (item.isEmpty()) {
            return;
        }
        for (String part : Line.join(item).text.split(";\\s*")) {
            String bare = stripEnd(part);
            if (!bare.isEmpty()) {
                recipients.add(bare);
            }
        }
        item.clear();
    }

    /// Without the marks that close an item of a list.
    static String stripEnd(String item) {
        return item.strip().replaceFirst("(?:\\./\\.|[;.,/\\s]){1,5}$", "");
    }

    /// Of two who sign, the one who answers for the document.
    @Nullable
    Signer signer() {
        List<Signer> signers = signers();
        return signers.isEmpty() ? null : signers.get(clerkFirst(signers) ? 1 : 0);
    }

    @Nullable
    Signer cosigner() {
        List<Signer> signers = signers();
        return signers.size() < 2 ? null : signers.get(clerkFirst(signers) ? 0 : 1);
    }

    /// Minutes are signed by the secretary and by who chaired: the second one answers for them.
    private static boolean clerkFirst(List<Signer> signers) {
        String post = signers.get(0).post();
        return signers.size() > 1 && post != null && Folding.fold(post).startsWith("thu ky");
    }

    /// A side of a contract.
    private static boolean isSide(Line line) {
        return line.isCapitals() && line.folded().startsWith("dai dien ");
    }

    private List<Signer> signers() {
        List<Signer> signers = new ArrayList<>();
        boolean lower = signing.stream().anyMatch(line -> !line.isCapitals() && looksLikeName(line));
        Block block = new Block(lower);
        for (Line line : signing) {
            boolean another = block.name != null && (signs(line) || isSide(line));
            if ((block.name != null && !another) || line.length() > 140) {
                break;
            }
            if (another) {
                signers.add(block.signer());
                block = new Block(lower);
            }
            block.take(line);
        }
        if (!block.isEmpty()) {
            signers.add(block.signer());
        }
        return signers.subList(0, Math.min(2, signers.size()));
    }

    /// The lines over one signature and the name under it.
    private static final class Block {
        /// Whether names are not in capitals here, so that a line in capitals is none.
        private final boolean lower;

        private @Nullable String capacity;
        private final List<String> powers = new ArrayList<>();
        private final List<String> post = new ArrayList<>();
        private @Nullable String rank;
        private @Nullable String name;
        private boolean signed;

        Block(boolean lower) {
            this.lower = lower;
        }

        void take(Line line) {
            String folded = line.folded();
            String text = Line.join(List.of(line)).text;
            if (STAMP.matcher(folded).matches()) {
                signed = true;
            } else if ((POWER.matcher(folded).matches() && line.isCapitals()) || isSide(line)) {
                capacity = text;
                powers.add(text);
                post.clear();
            } else if (isName(line, signed || !post.isEmpty()) && !(lower && line.isCapitals())) {
                Line bare = withoutRank(line);
                name = Line.join(List.of(bare)).text;
                rank = bare.start() == line.start() ? null : rank(line, bare);
            } else if (line.isCapitals() || (post.isEmpty() && Words.POSTS.start(folded))) {
                post.add(text);
            }
        }

        private static String rank(Line line, Line name) {
            return line.text().substring(0, name.start() - line.start()).strip().replaceFirst("[ ,-]+$", "");
        }

        boolean isEmpty() {
            return capacity == null && post.isEmpty() && name == null;
        }

        Signer signer() {
            String title = post.isEmpty() ? actingPost(capacity) : String.join(" ", post);
            return new Signer(capacity, title, rank, name, powers);
        }
    }

    private static @Nullable String actingPost(@Nullable String capacity) {
        return capacity != null && Folding.fold(capacity).startsWith("q.")
                ? capacity.substring(2).strip()
                : null;
    }

    /// A name in capitals looks like a second line of the post; room for the signature above it or
    /// a family name tells.
    private static boolean isName(Line line, boolean afterPost) {
        if (!looksLikeName(line) || Words.POSTS.start(line.folded())) {
            return false;
        }
        boolean family = afterPost
                && Words.SURNAMES.start(withoutRank(line).folded())
                && !Words.HEADING_ORGANS.start(line.folded());
        return !line.isCapitals() || line.afterBlank() || family;
    }
}
