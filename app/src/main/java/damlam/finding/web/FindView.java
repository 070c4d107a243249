package damlam.finding.web;

import damlam.dispatch.DispatchType;
import damlam.finding.Finding;
import damlam.finding.Hit;
import damlam.finding.SavedSearches.Saved;
import damlam.finding.Search;
import damlam.finding.Thing;
import damlam.finding.Wanted;
import damlam.org.Unit;
import damlam.page.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found, ready to show.
///
/// @param named units and people of the name that was typed
/// @param only of which of them all are shown; null where documents, cases and reports are
/// @param units that may be asked for
/// @param done what was just done, as a message's key; empty for nothing
public record FindView(
        FindAddress address,
        Wanted wanted,
        Finding.Found found,
        Search.Found named,
        Search.@Nullable Kind only,
        Pager pager,
        List<Saved> saved,
        List<Unit> units,
        String done) {
    public String value(String name) {
        return address.value(name);
    }

    public boolean asks() {
        return wanted.asks();
    }

    /// What is wrong with a day; null where nothing is.
    public @Nullable String wrong(String name) {
        return address.wrong().get(name);
    }

    public boolean daysTurned() {
        return wanted.from() != null && wanted.to() != null && wanted.to().isBefore(wanted.from());
    }

    public boolean isKind(@Nullable String kind) {
        return kind == null ? only == null && wanted.only() == null : kind.equalsIgnoreCase(value("kind"));
    }

    public int count(Thing thing) {
        return Math.min(Finding.MOST, found.counts().getOrDefault(thing, 0));
    }

    public boolean over(Thing thing) {
        return found.counts().getOrDefault(thing, 0) > Finding.MOST;
    }

    /// The page of a hit, which marks there what was looked for.
    public String open(Hit hit) {
        return value("q").isEmpty()
                ? hit.address()
                : hit.address() + "?find=" + URLEncoder.encode(value("q"), StandardCharsets.UTF_8);
    }

    public List<DispatchType> types() {
        return List.of(DispatchType.values());
    }

    public String type(String name) {
        return DispatchType.named(name).map(DispatchType::title).orElse(name);
    }
}
