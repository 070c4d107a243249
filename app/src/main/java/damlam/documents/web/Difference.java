package damlam.documents.web;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchType;
import damlam.dispatch.Signer;
import damlam.documents.Stated;
import damlam.org.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the text of a document says otherwise than the message that carried it.
///
/// @param field of the register's line
/// @param stated by the message
/// @param read in the text
public record Difference(String field, String stated, String read) {
    /// What one of the two does not say is no difference, and neither are case, accents and spaces.
    static List<Difference> all(Stated stated, Dispatch read) {
        List<Difference> all = new ArrayList<>();
        Signer signer = read.signer();
        add(
                all,
                "number",
                stated.number(),
                read.number() == null ? null : read.number().text());
        add(all, "date", printed(stated.date()), printed(read.date()));
        add(all, "issuer", stated.issuer(), read.issuer());
        add(
                all,
                "type",
                title(stated.type()),
                read.type() == null ? null : read.type().title());
        add(all, "subject", stated.subject(), read.subject());
        add(all, "signer", stated.signer(), signer == null ? null : signer.name());
        return List.copyOf(all);
    }

    private static void add(List<Difference> all, String field, @Nullable String stated, @Nullable String read) {
        if (stated != null
                && read != null
                && !bare(stated).isEmpty()
                && !bare(read).isEmpty()
                && !bare(stated).equals(bare(read))) {
            all.add(new Difference(field, stated, read));
        }
    }

    private static String bare(String said) {
        return String.join(" ", Fold.of(said).split("[^\\p{L}\\p{N}]+")).strip();
    }

    private static @Nullable String printed(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String title(String type) {
        return type.isEmpty() ? "" : DispatchType.valueOf(type).title();
    }
}
