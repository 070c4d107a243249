package damlam.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document cites, in order, and what cites it.
public record Lineage(List<Cited> cited, List<Document> citedBy) {
    public Lineage {
        cited = List.copyOf(cited);
        citedBy = List.copyOf(citedBy);
    }

    /// A document named as a ground.
    ///
    /// @param number as printed, or the name of a law cited without a number
    /// @param enclosed whether it is said to come with the document
    /// @param attached the document itself, once somebody attached it; its content is never made up
    public record Cited(
            long citationId,
            String number,
            @Nullable LocalDate date,
            String issuer,
            boolean enclosed,
            @Nullable Document attached) {
        /// Whether it should be here and is not.
        public boolean awaited() {
            return enclosed && attached == null;
        }
    }

    public List<Cited> awaited() {
        return cited.stream().filter(Cited::awaited).toList();
    }

    public List<Document> enclosures() {
        List<Document> all = new ArrayList<>();
        for (Cited one : cited) {
            if (one.enclosed() && one.attached() != null) {
                all.add(one.attached());
            }
        }
        return all;
    }
}
