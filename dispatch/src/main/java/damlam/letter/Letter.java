package damlam.letter;

import damlam.dispatch.DispatchType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document to be written, as data; how it looks is the law's business and the writer's.
///
/// @param parent the body above the issuer, null when there is none or it is not printed
/// @param serial null as long as no number has been given: the space for it stays open
/// @param symbol what follows the serial and the stroke: `BC-VP`
/// @param date null as long as it is not signed: day and month stay open
/// @param subject without "V/v" or "Về việc"; under the name of its type each of its lines stands by itself
/// @param addressees under "Kính gửi"; may be empty for types that have none
/// @param recipients under "Nơi nhận", without dashes and closing marks
public record Letter(
        @Nullable String parent,
        String issuer,
        @Nullable Integer serial,
        String symbol,
        String place,
        @Nullable LocalDate date,
        DispatchType type,
        String subject,
        List<String> addressees,
        List<Part> body,
        List<String> recipients,
        Signature signature) {

    public Letter {
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        if (serial != null && serial < 1) {
            throw new IllegalArgumentException("serial must be at least 1, was " + serial);
        }
    }

    /// A piece of the body.
    public sealed interface Part {
        /// A line in bold with its number, such as "I. KẾT QUẢ".
        record Heading(String text) implements Part {}

        record Paragraph(String text) implements Part {}

        /// @param head the column titles, repeated on each page
        /// @param rows as many cells each as there are titles
        /// @param widths of the columns, in any unit
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
                if (head.isEmpty() || widths.size() != head.size()) {
                    throw new IllegalArgumentException(
                            "%d widths for %d columns".formatted(widths.size(), head.size()));
                }
            }
        }
    }

    /// @param powers lines such as "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC"; empty for a head in their own right
    /// @param name empty as long as it is not settled who signs
    public record Signature(List<String> powers, String post, String name) {
        public Signature {
            powers = List.copyOf(powers);
        }
    }
}
