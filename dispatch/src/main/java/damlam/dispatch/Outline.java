package damlam.dispatch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Joins wrapped lines and finds the items of the body.
final class Outline {
    /// A number after one of these is part of the sentence: "theo khoản / 2. Điều 5".
    private static final Pattern ASKS_NUMBER = Pattern.compile(".{0,40}(?:^| )(?:khoan|dieu|diem|muc|ngay|,)$");

    private static final Pattern GOES_ON = Pattern.compile(".{0,40}(?:^| )(?:so|thang|nam|va|quy|den|tu|gom)$");

    private final List<Block> blocks = new ArrayList<>();
    private final Map<Marker.Kind, Integer> last = new EnumMap<>(Marker.Kind.class);
    private final int fullLine;

    private Outline(List<Line> lines) {
        int longest = 0;
        for (Line line : lines) {
            longest = Math.max(longest, line.length());
        }
        fullLine = longest;
    }

    static List<Block> read(List<Line> lines) {
        Outline outline = new Outline(lines);
        for (Line line : lines) {
            if (!outline.takeRow(line) && !line.isOrnament()) {
                outline.take(line);
            }
        }
        return outline.blocks;
    }

    /// A line of a table of tasks goes to its table.
    private boolean takeRow(Line line) {
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last != null && last.table != null && last.table.take(line)) {
            last.lines.add(line);
            return true;
        }
        Optional<TaskTable> table = TaskTable.headedBy(line);
        table.ifPresent(found -> blocks.add(new Block(line, found)));
        return table.isPresent();
    }

    private void take(Line line) {
        Line before = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1).last();
        boolean sentenceGoesOn = before != null && !line.afterBlank() && goesOn(before);
        if (!sentenceGoesOn) {
            Optional<Block> item = item(line, before == null || before.isClosed() || line.afterBlank());
            if (item.isPresent()) {
                blocks.add(item.get());
                return;
            }
        }
        if (before == null || startsParagraph(line, before)) {
            blocks.add(new Block(line));
        } else {
            blocks.get(blocks.size() - 1).lines.add(line);
        }
    }

    /// A line that was cut short ends what it says, but for words that ask for a number: "Trung tâm Chuyển đổi số".
    private boolean goesOn(Line line) {
        String folded = line.folded();
        String end = folded.substring(Math.max(0, folded.length() - 40));
        return ASKS_NUMBER.matcher(end).matches()
                || (line.length() > fullLine * 3 / 4 && GOES_ON.matcher(end).matches());
    }

    private boolean startsParagraph(Line line, Line before) {
        boolean closed = before.isClosed() || titles(before) || isTable();
        if (!closed && !(line.afterBlank() && line.startsUpper())) {
            return false;
        }
        Block open = blocks.get(blocks.size() - 1);
        if (open.kind.compareTo(Marker.Kind.ARTICLE) <= 0 && open.lines.size() == 1 && before.length() == 0) {
            return false; // its title is on the next line
        }
        if (titles(before) && line.startsUpper()) {
            return true;
        }
        boolean beforeWasCutShort = before.length() < fullLine * 3 / 4 || before.length() > 140;
        return line.afterBlank() || (line.startsUpper() && (beforeWasCutShort || Words.CLOSINGS.start(line.folded())));
    }

    private boolean isTable() {
        return blocks.get(blocks.size() - 1).table != null;
    }

    /// "Article 5. Reports": the short first line of an article or section is its title, and what
    /// it says comes below.
    private boolean titles(Line before) {
        Block block = blocks.get(blocks.size() - 1);
        boolean headed = block.kind.compareTo(Marker.Kind.ARTICLE) <= 0
                && block.lines.stream().filter(line -> line.length() > 0).count() == 1;
        return headed && !before.isOpen() && !before.isClosed() && before.length() < Math.min(60, fullLine * 2 / 3);
    }

    private Optional<Block> item(Line line, boolean afterSentence) {
        String head = line.text().substring(0, Math.min(line.length(), 60));
        Optional<Marker> marker = Marker.of(head);
        if (marker.isPresent() && marker.get().kind() == Marker.Kind.ROMAN && isMisreadOne(head, marker.get())) {
            marker = Marker.misreadOne(head);
        } else if (marker.isEmpty()
                || (marker.get().kind() == Marker.Kind.LETTER && !fits(marker.get(), afterSentence))) {
            marker = lastOf(Marker.Kind.ARABIC) == 0 ? Marker.misreadOne(head) : Optional.empty();
        }
        return marker.filter(m -> fits(m, afterSentence)).map(m -> {
            boolean outOfOrder = isOutOfOrder(m);
            note(m);
            return new Block(m, line, outOfOrder);
        });
    }

    /// "I." before a sentence in lower case, where sections have titles in capitals, cannot be told
    /// from a section; only what follows would say. It is a section unless sections have already begun.
    private boolean isMisreadOne(String head, Marker marker) {
        return marker.no().equals("I")
                && lastOf(Marker.Kind.ROMAN) > 0
                && Marker.misreadOne(head).isPresent();
    }

    private int lastOf(Marker.Kind kind) {
        return last.getOrDefault(kind, 0);
    }

    private boolean fits(Marker marker, boolean afterSentence) {
        int before = lastOf(marker.kind());
        int here = marker.ordinal();
        return switch (marker.kind()) {
            case CHAPTER, DECIMAL, DASH, PLAIN -> true;
            case ARTICLE -> here == before + 1 || (afterSentence && here > 0);
            case ARABIC, ROMAN, PART, LETTER, BRACKETED ->
                here == before + 1 || here == 1 || (afterSentence && here >= before && here <= before + 3);
        };
    }

    private boolean isOutOfOrder(Marker marker) {
        boolean counted = marker.kind() == Marker.Kind.ARABIC || marker.kind() == Marker.Kind.ROMAN;
        return counted && marker.ordinal() != lastOf(marker.kind()) + 1 && marker.ordinal() != 1;
    }

    private void note(Marker marker) {
        last.put(marker.kind(), marker.ordinal());
        for (Marker.Kind kind : Marker.Kind.values()) {
            boolean narrower = kind.compareTo(marker.kind()) > 0;
            // Articles run on through chapters and sections.
            if (narrower && kind != Marker.Kind.ARTICLE) {
                last.remove(kind);
            }
        }
    }
}
