package damlam.papers;

import damlam.figures.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A report as it stands on paper: the same for the page, the document and the record of what was sent.
///
/// @param superior the body printed above the issuing one; null where there is none
/// @param symbol what follows the number: `BC-THPTKC`
/// @param place the place before the date
/// @param date when it was sent; null before, so that day and month stay open
/// @param title the lines under BÁO CÁO
/// @param recipients the lines under Nơi nhận, without dashes
/// @param capacity the lines over the signature: KT. and the head's title, or the title alone
/// @param signer the name under the signature; null until it is sent
public record ReportPaper(
        @Nullable String superior,
        String body,
        String symbol,
        String place,
        @Nullable LocalDate date,
        String type,
        List<String> title,
        String addressee,
        String opening,
        List<Part> parts,
        List<String> recipients,
        List<String> capacity,
        @Nullable String signer) {
    /// One numbered part.
    ///
    /// @param section the form's section; 0 for a part that the form does not know
    /// @param paragraphs what stands there
    /// @param asked what the head is asked to write there; null where nothing
    /// @param written what the head wrote; empty while nothing is written
    public record Part(
            int no,
            int section,
            String title,
            List<List<Piece>> paragraphs,
            @Nullable String asked,
            String written) {
        public Part {
            paragraphs = List.copyOf(paragraphs);
        }

        /// The lines of what was written.
        public List<String> lines() {
            return written.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        /// Nothing stands here yet.
        public boolean isEmpty() {
            return paragraphs.isEmpty() && lines().isEmpty();
        }
    }

    /// A piece of a paragraph: words, or a figure that can be opened.
    public sealed interface Piece {
        String text();
    }

    public record Said(String text) implements Piece {}

    /// @param no the figure's number in this report, from 1
    public record Shown(int no, Figure figure) implements Piece {
        @Override
        public String text() {
            return PaperWords.figure(figure);
        }

        /// `31/41`.
        public String both() {
            return PaperWords.both(figure);
        }

        /// What follows the underlined figure: ` (75,6%)`, or nothing.
        public String share() {
            return text().substring(both().length());
        }
    }

    /// So many of so many units, which a list can show.
    ///
    /// @param list the list's name, as in `?show=late`
    public record Counted(int counted, int total, String list) implements Piece {
        @Override
        public String text() {
            return PaperWords.number(counted) + "/" + PaperWords.number(total);
        }
    }

    public ReportPaper {
        title = List.copyOf(title);
        parts = List.copyOf(parts);
        recipients = List.copyOf(recipients);
        capacity = List.copyOf(capacity);
    }

    /// `Hưng Yên, ngày 05 tháng 02 năm 2026`.
    public String placeAndDate() {
        return PaperWords.placeAndDate(place, date);
    }

    /// The figures in the order in which they are numbered.
    public List<Shown> figures() {
        return parts.stream()
                .flatMap(part -> part.paragraphs().stream())
                .flatMap(List::stream)
                .filter(Shown.class::isInstance)
                .map(Shown.class::cast)
                .toList();
    }

    public static String text(List<Piece> paragraph) {
        return paragraph.stream().map(Piece::text).collect(Collectors.joining());
    }

    /// The whole as plain text: what is kept of a report that was sent.
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(type).append('\n');
        title.forEach(line -> text.append(line).append('\n'));
        text.append('\n').append(addressee).append("\n\n").append(opening).append('\n');
        for (Part part : parts) {
            text.append('\n')
                    .append(part.no())
                    .append(". ")
                    .append(part.title())
                    .append('\n');
            part.paragraphs().forEach(paragraph -> text.append(text(paragraph)).append('\n'));
            part.lines().forEach(line -> text.append(line).append('\n'));
        }
        text.append('\n');
        capacity.forEach(line -> text.append(line).append('\n'));
        if (signer != null) {
            text.append(signer).append('\n');
        }
        return text.toString();
    }
}
