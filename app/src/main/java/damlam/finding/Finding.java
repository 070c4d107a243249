package damlam.finding;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.access.Sight;
import damlam.cases.Cases;
import damlam.cases.Progress;
import damlam.documents.Aftermath;
import damlam.documents.Aftermaths;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.finding.FindingRows.Place;
import damlam.finding.FindingRows.Where;
import damlam.finding.Wanted.Order;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.reports.PeriodicReports;
import damlam.reports.ReportState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to full text. Nobody finds, counts or reads a word of what they may not open: what each
/// feature says of its sight is part of every question.
@Component
public class Finding {
    /// Beyond as many of a kind a question says too little; what is beyond is not counted and cannot be turned to.
    public static final int MOST = 1_000;

    /// How many may be found for somebody who sees a part, so that they are read at once: what was found
    /// for others is read with them.
    private static final int FEW = 100;

    private final FindingRows rows;
    private final Indexer indexer;
    private final Sayings sayings;
    private final Documents documents;
    private final Aftermaths aftermaths;
    private final PeriodicReports reports;
    private final Org org;
    private final TransactionTemplate transaction;

    Finding(
            FindingRows rows,
            Indexer indexer,
            Sayings sayings,
            Documents documents,
            Aftermaths aftermaths,
            PeriodicReports reports,
            Org org,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.indexer = indexer;
        this.sayings = sayings;
        this.documents = documents;
        this.aftermaths = aftermaths;
        this.reports = reports;
        this.org = org;
        this.transaction = transaction;
    }

    /// What was found.
    ///
    /// @param counts of each kind, [#MOST] + 1 where there are more than are counted
    /// @param widened whether nothing had the very words, and these only begin so
    /// @param upToDate whether everything in the registers can be found by now
    public record Found(List<Hit> hits, Map<Thing, Integer> counts, boolean widened, boolean upToDate) {
        public Found {
            hits = List.copyOf(hits);
            counts = Map.copyOf(counts);
        }

        /// How many of them can be turned to.
        public int all() {
            return Math.min(
                    MOST,
                    counts.values().stream()
                            .mapToInt(count -> Math.min(MOST, count))
                            .sum());
        }

        /// How many there are, as far as they were counted.
        public int counted() {
            return counts.values().stream()
                    .mapToInt(count -> Math.min(MOST, count))
                    .sum();
        }

        public boolean over() {
            return counts.values().stream().anyMatch(count -> count > MOST);
        }
    }

    /// @param offset how many to leave out at the beginning
    public Found find(CurrentPerson by, Wanted wanted, int limit, int offset) {
        boolean upToDate = indexer.upToDate();
        if (!wanted.asks() || !by.is(Role.OFFICIAL)) {
            return new Found(List.of(), Map.of(), false, upToDate);
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            rows.byIndex();
            return found(by, wanted, limit, offset, upToDate);
        }));
    }

    private Found found(CurrentPerson by, Wanted wanted, int limit, int offset, boolean upToDate) {
        Asked asked = Asked.of(wanted.typed());
        Map<Thing, Where> conditions = conditions(by, wanted, asked);
        Map<Thing, Integer> counts = rows.count(conditions, asked.anywhere(), MOST + 1);
        boolean nothing = counts.values().stream().allMatch(count -> count == 0);
        boolean widened = nothing && asked.canWiden();
        if (widened) {
            asked = asked.widened();
            counts = rows.count(conditions, asked.anywhere(), MOST + 1);
        }
        conditions.keySet().retainAll(found(counts));
        int until = Math.min(offset + limit, MOST);
        List<Place> places = places(conditions, asked, wanted.order(), until, few(conditions, counts));
        List<Hit> hits = hits(by, places.subList(Math.min(offset, places.size()), places.size()), asked);
        return new Found(hits, counts, widened && !hits.isEmpty(), upToDate);
    }

    private static Set<Thing> few(Map<Thing, Where> conditions, Map<Thing, Integer> counts) {
        return conditions.entrySet().stream()
                .filter(one ->
                        counts.getOrDefault(one.getKey(), 0) <= (one.getValue().seesAll() ? MOST : FEW))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<Thing> found(Map<Thing, Integer> counts) {
        Set<Thing> found = new LinkedHashSet<>();
        counts.forEach((thing, count) -> {
            if (count > 0) {
                found.add(thing);
            }
        });
        return found;
    }

    private List<Place> places(Map<Thing, Where> conditions, Asked asked, Order order, int until, Set<Thing> few) {
        if (order != Order.RELEVANCE || asked.isEmpty()) {
            return rows.first(conditions, asked.anywhere(), order != Order.OLDEST, until, few);
        }
        Set<Place> places = new LinkedHashSet<>();
        Set<String> closest = new LinkedHashSet<>(List.of(
                asked.own(),
                asked.sideBySide(true),
                asked.sideBySide(false),
                asked.inTitle(),
                asked.someSideBySide(),
                asked.anywhere()));
        closest.remove("");
        for (String words : closest) {
            if (places.size() < until) {
                places.addAll(rows.first(conditions, words, true, until, few));
            }
        }
        return places.stream().limit(until).toList();
    }

    private Map<Thing, Where> conditions(CurrentPerson by, Wanted wanted, Asked asked) {
        Map<Thing, Where> all = new EnumMap<>(Thing.class);
        List<String> pieces = asked.inOnePiece().stream()
                .map(one -> one.stream()
                        .map(piece -> "e.said like " + FindingRows.literal("% " + piece + " %"))
                        .collect(Collectors.joining(" or ", "(", ")")))
                .toList();
        for (Thing thing : Thing.values()) {
            if (wanted.covers(thing)) {
                all.put(thing, new Where(facts(thing, wanted), pieces, seen(by, thing, wanted, asked)));
            }
        }
        return all;
    }

    /// As the page of each thing decides who may open it.
    private String seen(CurrentPerson by, Thing thing, Wanted wanted, Asked asked) {
        OrgChart chart = org.chart();
        return switch (thing) {
            case DOCUMENT -> documents(by, wanted, asked);
            case CASE -> {
                Sight sight = by.sight().and(chart.addressable(by.unit()));
                yield Cases.visibleTo(sight, "e.id");
            }
            case REPORT -> {
                if (by.sight().all()) {
                    yield Where.ALL;
                }
                List<UnitId> units = chart.units().stream()
                        .map(Unit::id)
                        .filter(unit -> reports.maySee(by, unit))
                        .toList();
                yield "e.unit_id = any(" + FindingRows.units(units) + ")";
            }
        };
    }

    /// That a document was recalled, and its number, is told to all who received it; its words are not.
    private String documents(CurrentPerson by, Wanted wanted, Asked asked) {
        String visible = documents.visibleTo(by, "e.id");
        if (wanted.aftermath() == Aftermath.Kind.RECALLED && asked.isEmpty()) {
            return visible;
        }
        String readable = documents.readableBy(by, "e.id");
        return asked.own().isEmpty() || readable.equals(visible)
                ? readable
                : "(%s or %s and e.words @@ %s::tsquery)"
                        .formatted(readable, visible, FindingRows.literal(asked.own()));
    }

    private List<String> facts(Thing thing, Wanted wanted) {
        List<String> conditions = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        if (!wanted.type().isEmpty()) {
            facts.add(fact("t", wanted.type()));
        }
        if (wanted.direction() != null) {
            facts.add(fact("d", wanted.direction().name()));
        }
        Syllables.of(wanted.issuer()).forEach(word -> facts.add(fact("i", word.folded())));
        if (!facts.isEmpty()) {
            conditions.add("e.words @@ " + FindingRows.literal(String.join(" & ", facts)) + "::tsquery");
        }
        if (wanted.from() != null) {
            conditions.add("e.day >= date '" + wanted.from() + "'");
        }
        if (wanted.to() != null) {
            conditions.add("e.day <= date '" + wanted.to() + "'");
        }
        if (wanted.unit() != null) {
            conditions.add(ofUnit(thing, wanted.unit()));
        }
        Progress progress = wanted.progress();
        if (progress != null) {
            conditions.add(Cases.stands(progress, "e.id", org.today()));
        }
        Aftermath.Kind aftermath = wanted.aftermath();
        if (aftermath != null) {
            conditions.add(aftermaths.happened(aftermath, "e.id"));
        }
        ReportState state = wanted.reportState();
        if (state != null) {
            conditions.add(reports.stands(state, "e.id"));
        }
        return conditions;
    }

    private static String fact(String name, String value) {
        return "'" + name + "=" + value.replaceAll("[^\\p{L}\\p{N}_]", "") + "'";
    }

    private static String ofUnit(Thing thing, UnitId unit) {
        return thing == Thing.DOCUMENT
                ? "e.id in (select r.document_id from documents.recipient r where r.unit_id = " + unit.value() + ")"
                : "e.unit_id = " + unit.value();
    }

    private List<Hit> hits(CurrentPerson by, List<Place> places, Asked asked) {
        Map<Thing, List<Long>> ids = new EnumMap<>(Thing.class);
        places.forEach(place ->
                ids.computeIfAbsent(place.thing(), first -> new ArrayList<>()).add(place.id()));
        Map<Thing, Map<Long, Said>> said = new EnumMap<>(Thing.class);
        ids.forEach((thing, some) -> {
            Map<Long, Said> byId = new HashMap<>();
            sayings.of(thing, some).forEach(one -> byId.put(one.id(), one));
            said.put(thing, byId);
        });
        Map<DocumentId, Aftermath> after = aftermaths.of(
                by,
                ids.getOrDefault(Thing.DOCUMENT, List.of()).stream()
                        .map(DocumentId::new)
                        .toList());
        List<Hit> hits = new ArrayList<>();
        for (Place place : places) {
            Said one = said.getOrDefault(place.thing(), Map.of()).get(place.id());
            if (one != null) {
                Aftermath told = place.thing() == Thing.DOCUMENT
                        ? after.getOrDefault(new DocumentId(place.id()), Aftermath.NONE)
                        : Aftermath.NONE;
                hits.add(hit(one, asked, told, told.recalled() && documents.frozen(by, new DocumentId(place.id()))));
            }
        }
        return hits;
    }

    /// @param frozen whether its words may no longer be read
    private static Hit hit(Said one, Asked asked, Aftermath after, boolean frozen) {
        String type = one.facts().stream()
                .filter(fact -> fact.name().equals("t"))
                .map(Said.Fact::value)
                .findFirst()
                .orElse("");
        return new Hit(
                one.thing(),
                one.id(),
                one.day(),
                one.number(),
                Marks.of(one.title(), asked).all(),
                one.issuer(),
                type,
                frozen || one.text().isBlank()
                        ? List.of()
                        : Marks.of(one.text().strip(), asked).excerpt(),
                after);
    }
}
