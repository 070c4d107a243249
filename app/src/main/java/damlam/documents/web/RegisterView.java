package damlam.documents.web;

import damlam.dispatch.DispatchType;
import damlam.documents.Aftermath;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.RegisterQuery;
import damlam.documents.RegisterQuery.Sort;
import damlam.page.Pager;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Part of a register, ready to show.
///
/// @param after what became of those to which anything happened
/// @param all how many documents the question finds
/// @param address of the list with its filters, without its order
/// @param mayRegister whether the reader may bring in another one
/// @param thisYear for the choice of years
public record RegisterView(
        RegisterQuery query,
        List<Document> lines,
        Map<DocumentId, Aftermath> after,
        int all,
        String address,
        Pager pager,
        boolean mayRegister,
        int thisYear) {
    public Aftermath after(Document line) {
        return after.getOrDefault(line.id(), Aftermath.NONE);
    }

    public boolean incoming() {
        return query.direction() == Direction.INCOMING;
    }

    public boolean filtered() {
        return !query.words().isBlank() || !query.type().isEmpty() || query.year() != null;
    }

    /// The address that sorts by a column, or turns it round.
    public String sortedBy(Sort sort) {
        boolean turn = query.sort() == sort && !query.descending();
        return address + "&sort=" + sort.name().toLowerCase(Locale.ROOT) + "&order=" + (turn ? "desc" : "asc");
    }

    /// For `aria-sort`; null on a column that does not set the order.
    public @Nullable String order(Sort sort) {
        return query.sort() == sort ? (query.descending() ? "descending" : "ascending") : null;
    }

    public List<DispatchType> types() {
        return Arrays.asList(DispatchType.values());
    }

    public static String typeTitle(String type) {
        return DispatchType.named(type).map(DispatchType::title).orElse(type);
    }
}
