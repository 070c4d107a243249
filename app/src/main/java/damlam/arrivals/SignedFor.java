package damlam.arrivals;

import damlam.documents.Delivery;
import damlam.documents.Delivery.State;
import damlam.documents.Delivery.To;
import damlam.documents.Delivery.Way;
import damlam.documents.DeliverySource;
import damlam.documents.DocumentId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which units signed for a document that came in: the same act that its way and the registers tell of.
@Component
class SignedFor implements DeliverySource {
    private final ArrivalRows rows;
    private final Org org;

    SignedFor(ArrivalRows rows, Org org) {
        this.rows = rows;
        this.org = org;
    }

    @Override
    public List<Delivery> of(DocumentId document) {
        OrgChart chart = org.chart();
        List<Delivery> all = new ArrayList<>();
        Instant given = null;
        for (Step step : rows.steps(document)) {
            UnitId unit = step.toUnit();
            if (step.kind() == Step.Kind.DIRECT) {
                given = step.at();
            } else if (step.kind() == Step.Kind.RECEIVE && unit != null) {
                all.add(received(chart, unit, step, given == null ? step.at() : given));
            }
        }
        return all;
    }

    private static Delivery received(OrgChart chart, UnitId unit, Step step, Instant given) {
        String name = chart.everUnit(unit).map(Unit::name).orElse("");
        String by = chart.person(step.by()).map(Person::name).orElse("");
        return new Delivery(
                To.UNIT, name, Way.HERE, LocalDate.ofInstant(given, Org.ZONE), State.RECEIVED, step.at(), by, "");
    }
}
