package damlam.letter;

import damlam.dispatch.Copy;
import damlam.dispatch.DispatchType;
import damlam.dispatch.Marks;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document to be written, as data; how it looks is the law's business and the writer's.
///
/// @param parent the body above the issuer, null when there is none or it is not printed
/// @param issuer null in a document read from a text that does not name it
/// @param serial null as long as no number has been given: the space for it stays open
/// @param symbol what follows the serial and its mark: `BC-VP`, `CV/TU`; null where there is no number at all
/// @param party whether it is a document of the Party, whose number is written `2596-CV/TU`
/// @param place null where place and date are not printed, as in a biên bản
/// @param date null as long as it is not signed: day and month stay open
/// @param subject without "V/v"; under the name of its type each of its lines stands by itself
/// @param addressees under "Kính gửi"; may be empty for types that have none
/// @param recipients under "Nơi nhận", without dashes and closing marks
/// @param signature null where nobody is named to sign
/// @param cosignature of the secretary of a biên bản, on the left; of the other side of a contract, on the right
/// @param annexes in order; numbered when there are several
/// @param extras what only some documents have
public record Letter(
        @Nullable String parent,
        @Nullable String issuer,
        @Nullable Integer serial,
        @Nullable String symbol,
        boolean party,
        @Nullable String place,
        @Nullable LocalDate date,
        DispatchType type,
        String subject,
        List<String> addressees,
        List<Part> body,
        List<String> recipients,
        @Nullable Signature signature,
        @Nullable Signature cosignature,
        List<Annex> annexes,
        Extras extras) {

    public Letter {
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        annexes = List.copyOf(annexes);
        if (serial != null && serial < 1) {
            throw new IllegalArgumentException("serial must be at least 1, was " + serial);
        }
    }

    /// Of the State, signed by one, without annexes.
    public Letter(
            @Nullable String parent,
            @Nullable String issuer,
            @Nullable Integer serial,
            @Nullable String symbol,
            @Nullable String place,
            @Nullable LocalDate date,
            DispatchType type,
            String subject,
            List<String> addressees,
            List<Part> body,
            List<String> recipients,
            @Nullable Signature signature) {
        this(
                parent,
                issuer,
                serial,
                symbol,
                false,
                place,
                date,
                type,
                subject,
                addressees,
                body,
                recipients,
                signature,
                null,
                List.of(),
                Extras.NONE);
    }

    /// A piece of the body.
    public sealed interface Part {
        /// A line in bold with its number, such as "I. KẾT QUẢ".
        record Heading(String text) implements Part {}

        /// A paragraph; a clause or point begins with its number: "1. …", "a) …".
        record Paragraph(String text) implements Part {}

        /// A legal ground, in italics: "Căn cứ Luật …;".
        record Basis(String text) implements Part {}

        /// A line in capitals and bold in the middle: who decides, "QUYẾT ĐỊNH:".
        record Line(String text) implements Part {}

        /// A part or chapter: "Chương I" over its title in capitals, both in the middle.
        record Section(String label, String title) implements Part {}

        /// "Điều 1." in bold, then its words.
        record Article(String no, String text) implements Part {}

        /// @param head the column titles, repeated on each page
        /// @param rows as many cells each as there are titles
        /// @param widths of the columns, in any unit; empty for such as their cells ask for
        record Table(List<String> head, List<List<String>> rows, List<Integer> widths) implements Part {
            public Table {
                head = List.copyOf(head);
                rows = rows.stream().map(List::copyOf).toList();
                widths = List.copyOf(widths);
                for (List<String> row : rows) {
                    if (row.size() != head.size()) {
                        throw new IllegalArgumentException(
                                "a row of %d cells under %d titles: %s".formatted(row.size(), head.size(), row));
                    }
                }
                if (head.isEmpty() || (!widths.isEmpty() && widths.size() != head.size())) {
                    throw new IllegalArgumentException(
                            "%d widths for %d columns".formatted(widths.size(), head.size()));
                }
            }
        }
    }

    /// @param powers lines such as "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC"; empty for a head in their own right
    /// @param post empty where only a name is known
    /// @param name empty as long as it is not settled who signs
    public record Signature(List<String> powers, String post, String name) {
        public Signature {
            powers = List.copyOf(powers);
        }
    }

    /// What stands beside the components that every document has (art. 8.3 of the decree).
    ///
    /// @param drafter the sign of who drafted it, null when it is not printed
    /// @param copies how many are issued, null when it is not printed
    /// @param contact address, telephone, e-mail and pages of the issuer, line by line, at the foot of page 1
    /// @param copied null for an original
    public record Extras(
            Marks marks,
            @Nullable String drafter,
            @Nullable Integer copies,
            List<String> contact,
            @Nullable Copied copied) {
        public static final Extras NONE = new Extras(Marks.NONE, null, null, List.of(), null);

        public Extras {
            contact = List.copyOf(contact);
        }
    }

    /// What makes the document a copy: on paper a form below it, in a file, where `signedAt` is given, a line above it.
    ///
    /// @param organ the body that makes the copy
    /// @param serial null as long as no number has been given
    /// @param symbol `SY-VP`; null where it is not known
    /// @param signedAt when the organ signs the electronic copy, null for one on paper
    public record Copied(
            Copy.Form form,
            String organ,
            @Nullable Integer serial,
            @Nullable String symbol,
            @Nullable String place,
            @Nullable LocalDate date,
            List<String> recipients,
            @Nullable Signature signature,
            @Nullable OffsetDateTime signedAt) {
        public Copied {
            recipients = List.copyOf(recipients);
        }
    }

    /// @param title in any case, printed in capitals; empty for none
    /// @param body as a letter's
    /// @param landscape whether its pages lie on their long side
    public record Annex(String title, List<Part> body, boolean landscape) {
        /// A table with as many columns is hard to read on an upright page.
        private static final int WIDE = 6;

        public Annex {
            body = List.copyOf(body);
        }

        /// Upright, unless a table in it is wide: the decree lets pages lie for tables (Phụ lục I, part I).
        public Annex(String title, List<Part> body) {
            this(
                    title,
                    body,
                    body.stream()
                            .anyMatch(part -> part instanceof Part.Table table
                                    && table.head().size() >= WIDE));
        }
    }
}
