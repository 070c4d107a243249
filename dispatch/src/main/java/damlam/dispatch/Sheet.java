package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document cut into heading, addressees, body and foot.
///
/// @param heading cells, left column before right
/// @param annexes each from the line that names it
/// @param copy the form below the document that makes the text a copy; empty for an original
/// @param copyLine what stands above an electronic copy, else null
/// @param addressees lines from "Kính gửi" to the last addressee; empty when there is none
record Sheet(
        List<Line> heading,
        List<Line> addressees,
        List<Line> body,
        List<Line> foot,
        List<List<Line>> annexes,
        List<Line> copy,
        @Nullable CopyLine copyLine) {
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_SENTENCE = 5;
    private static final Pattern ANNEX =
            Pattern.compile("(?:phu luc|bieu mau|mau so)(?: [ivx\\d]{1,5})?(?:[ .:-]{0,3}|[.:-] .{0,200})");
    private static final Pattern COPY =
            Pattern.compile("(?:ban )?(?:sao y|trich sao|sao luc)(?: ban chinh)?[ .:]{0,3}");
    /// Without its accents it is the word for a head.
    private static final String SCHOOL = "TRƯỜNG ";
    private static final Pattern COPY_NUMBER = Pattern.compile("so ?:? ?\\d{0,7} ?/(?:sy|trs|sl)-.{1,60}");
    private static final int LONGEST_COPY_LINE = 3;

    static Sheet of(List<Line> lines) {
        for (int i = 1; i <= Math.min(LONGEST_COPY_LINE, lines.size()); i++) {
            Optional<CopyLine> copy = CopyLine.of(Line.join(lines.subList(0, i)).text);
            if (copy.isPresent()) {
                return of(lines.subList(i, lines.size()), copy.get());
            }
        }
        return of(lines, null);
    }

    private static Sheet of(List<Line> all, @Nullable CopyLine copyLine) {
        int bodyFrom = headingEnd(all);
        List<Line> lines = Addressed.apart(all, Addressed.start(all, bodyFrom));
        int titled = title(lines, bodyFrom);
        List<Line> heading =
                new ArrayList<>(Columns.apart(lines.subList(0, titled)).inOrder());
        heading.addAll(lines.subList(titled, bodyFrom));
        int address = Addressed.start(lines, bodyFrom);
        int afterAddress = Addressed.end(lines, address);
        int copy = copy(lines, afterAddress);
        List<Integer> annexes = annexes(lines, afterAddress, copy);
        int end = annexes.isEmpty() ? copy : annexes.get(0);
        annexes.add(copy);
        List<List<Line>> parts = new ArrayList<>();
        for (int i = 0; i + 1 < annexes.size(); i++) {
            parts.add(lines.subList(annexes.get(i), annexes.get(i + 1)));
        }
        int foot = footStart(lines, afterAddress, end);
        return new Sheet(
                heading,
                lines.subList(address, afterAddress),
                Stream.of(lines.subList(bodyFrom, address), lines.subList(afterAddress, foot))
                        .flatMap(List::stream)
                        .toList(),
                lines.subList(foot, end),
                parts,
                lines.subList(copy, lines.size()),
                copyLine);
    }

    /// The line with the name of the type: above it two columns may stand side by side, below it nothing does.
    private static int title(List<Line> lines, int end) {
        for (int i = 0; i < end; i++) {
            if (lines.get(i).length() < 60 && Heading.title(lines.get(i)).isPresent()) {
                return i;
            }
        }
        return end;
    }

    private static int copy(List<Line> lines, int from) {
        boolean signedOff = false;
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            signedOff |= Foot.RECIPIENTS.matcher(brief(line)).matches();
            boolean named = Columns.apart(List.of(line)).inOrder().stream()
                    .anyMatch(cell ->
                            cell.isCapitals() && COPY.matcher(brief(cell)).matches());
            if (signedOff && named) {
                int start = i;
                while (start > from && headsCopy(lines.get(start - 1))) {
                    start--;
                }
                return start;
            }
        }
        return lines.size();
    }

    private static boolean headsCopy(Line line) {
        return line.isOrnament()
                || COPY_NUMBER.matcher(brief(line)).matches()
                || (line.isCapitals()
                        && Words.HEADING_ORGANS.start(line.folded())
                        && (!Foot.signs(line) || line.text().startsWith(SCHOOL)));
    }

    /// Its folded text, empty when it is far longer than any title, label or name.
    static String brief(Line line) {
        return line.length() > 300 ? "" : line.folded();
    }

    private static int headingEnd(List<Line> lines) {
        boolean titled = false;
        boolean subjectOfLetter = false;
        int limit = Math.min(lines.size(), LONGEST_HEADING);
        for (int i = 0; i < limit; i++) {
            Line line = lines.get(i);
            if (Addressed.begins(line)) {
                return i;
            }
            boolean subjectOfTitle = titled && !line.afterBlank();
            titled = (subjectOfTitle && !line.isOrnament())
                    || (line.length() < 60 && Heading.title(line).isPresent())
                    || (titled && i > 0 && Heading.title(lines.get(i - 1)).isPresent());
            subjectOfLetter = about(line.folded()) || (subjectOfLetter && !line.afterBlank());
            if (beginsBody(line, subjectOfTitle || titled || subjectOfLetter) || (titled && opens(lines, i))) {
                return i;
            }
        }
        return limit;
    }

    /// Whether a sentence begins here with the body that speaks: a subject has no such words and no closing mark.
    private static boolean opens(List<Line> lines, int from) {
        Line first = lines.get(from);
        if (!first.startsUpper() || first.isCapitals() || !Bodies.at(first.folded(), 0)) {
            return false;
        }
        for (Line line : lines.subList(from, Math.min(lines.size(), from + LONGEST_SENTENCE))) {
            boolean another = line.start() > first.start()
                    && (line.afterBlank() || Marker.of(line.text()).isPresent());
            if (another || line.lastChar() == ';') {
                return false;
            }
            if (line.lastChar() == ':' || line.lastChar() == '.') {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsBody(Line line, boolean inSubject) {
        String folded = line.folded().substring(0, Math.min(line.length(), 200));
        if (folded.startsWith("can cu ") || Foot.RECIPIENTS.matcher(folded).matches()) {
            return true;
        }
        boolean marked = Marker.of(line.text().substring(0, Math.min(line.length(), 60)))
                .filter(m -> m.kind() != Marker.Kind.DASH
                        && m.ordinal() <= 1
                        && !line.folded().startsWith("v/v"))
                .isPresent();
        boolean sentence = line.startsUpper() && !line.isCapitals() && ".:".indexOf(line.lastChar()) >= 0;
        boolean grounds = line.startsUpper()
                && !line.isCapitals()
                && Words.GROUNDS.start(folded)
                && (folded.length() > 90 || folded.matches(".*\\bso \\d.*"));
        if (inSubject) {
            return marked || (grounds && !about(folded));
        }
        if ((sentence && line.afterBlank() && folded.length() > 40 && !about(folded))
                || TaskTable.headedBy(line).isPresent()) {
            return true;
        }
        return marked
                || (line.startsUpper()
                        && !line.isCapitals()
                        && Words.GROUNDS.start(folded)
                        && !folded.matches("ngay \\d.*"))
                || (line.startsUpper() && !line.isCapitals() && !about(folded) && line.length() > 160);
    }

    static boolean about(String folded) {
        return folded.startsWith("v/v") || folded.startsWith("ve viec");
    }

    private static List<Integer> annexes(List<Line> lines, int from, int end) {
        boolean signedOff = false;
        List<Integer> starts = new ArrayList<>();
        for (int i = from; i < end; i++) {
            Line line = lines.get(i);
            signedOff |= Foot.RECIPIENTS.matcher(brief(line)).matches();
            if (signedOff && line.startsUpper() && ANNEX.matcher(brief(line)).matches()) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static int footStart(List<Line> lines, int from, int end) {
        int label = end;
        int closed = -1;
        for (int i = from; i < end && label == end; i++) {
            String folded = lines.get(i).folded();
            if (Foot.RECIPIENTS.matcher(brief(lines.get(i))).matches()
                    || (folded.length() < 300 && folded.matches(".{1,200} {3,200}n[o0]i nhan ?:.*"))) {
                label = i;
            } else if (folded.endsWith("./.")) {
                closed = i;
            }
        }
        if (label == end && closed >= 0) {
            return closed + 1;
        }
        int start = label;
        while (start > from && start > closed + 1 && isSigning(lines.get(start - 1))) {
            start--;
        }
        return signsBelow(lines.subList(start, label)) || label == end ? start : label;
    }

    /// A line of the signer's block, printed above "Nơi nhận" or with no "Nơi nhận" at all.
    private static boolean isSigning(Line line) {
        return line.length() < 120
                && Columns.apart(List.of(line)).inOrder().stream().allMatch(Sheet::isSigningCell);
    }

    private static boolean isSigningCell(Line cell) {
        return cell.length() < 80
                && (cell.isCapitals() || cell.isOrnament() || Foot.looksLikeName(cell) || Foot.looksLikeStamp(cell));
    }

    private static boolean signsBelow(List<Line> lines) {
        return lines.stream().anyMatch(Foot::signs);
    }

    /// The addressees, one a line or item, without marks.
    List<String> addresseeNames() {
        return Addressed.names(addressees);
    }
}
