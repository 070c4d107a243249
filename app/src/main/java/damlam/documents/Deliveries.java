package damlam.documents;

import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everybody a document went to: units of the body, and what the other features know besides.
@Component
public class Deliveries {
    private final DocumentRows rows;
    private final List<DeliverySource> sources;
    private final Org org;

    Deliveries(DocumentRows rows, List<DeliverySource> sources, Org org) {
        this.rows = rows;
        this.sources = sources;
        this.org = org;
    }

    /// Each receiver once: units first, then persons, then others, as they were sent to.
    public List<Delivery> of(DocumentId document) {
        List<Delivery> all = new ArrayList<>(units(document));
        sources.forEach(source -> source.of(document).forEach(one -> add(all, one)));
        all.sort((a, b) -> a.to().compareTo(b.to()));
        return List.copyOf(all);
    }

    private List<Delivery> units(DocumentId document) {
        OrgChart chart = org.chart();
        return rows.sent(document).stream()
                .map(sent -> Delivery.toUnit(
                        chart.everUnit(sent.unit()).map(Unit::name).orElse(""),
                        LocalDate.ofInstant(sent.at(), Org.ZONE),
                        sent.at()))
                .filter(one -> !one.name().isEmpty())
                .toList();
    }

    private static void add(List<Delivery> all, Delivery one) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).same(one)) {
                all.set(i, one.knowsMoreThan(all.get(i)) ? one : all.get(i));
                return;
            }
        }
        all.add(one);
    }
}
