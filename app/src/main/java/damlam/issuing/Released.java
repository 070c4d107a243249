package damlam.issuing;

import damlam.documents.Delivery;
import damlam.documents.Delivery.State;
import damlam.documents.Delivery.To;
import damlam.documents.Delivery.Way;
import damlam.documents.DeliverySource;
import damlam.documents.DocumentId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// To whom a draft was released: units with their receipts, and the persons it names.
@Component
class Released implements DeliverySource {
    private final DraftRows rows;
    private final Org org;

    Released(DraftRows rows, Org org) {
        this.rows = rows;
        this.org = org;
    }

    @Override
    public List<Delivery> of(DocumentId document) {
        List<Delivery> all = new ArrayList<>();
        rows.ofDocument(document)
                .ifPresent(draft -> releasedAt(draft).ifPresent(at -> {
                    rows.returned(draft.id()).forEach(one -> all.add(had(one, at, State.RECALL_AGREED)));
                    List<UnitId> returned = rows.returned(draft.id()).stream()
                            .map(Receipt::unit)
                            .toList();
                    rows.receipts(draft.id()).stream()
                            .filter(one -> !returned.contains(one.unit()))
                            .forEach(one -> all.add(had(one, at, State.RECEIVED)));
                    draft.paper().extras().readers().forEach(person -> all.add(named(person, at)));
                }));
        return all;
    }

    private Optional<Instant> releasedAt(Draft draft) {
        return rows.steps(draft.id()).stream()
                .filter(step -> step.act() == Act.RELEASE)
                .map(Step::at)
                .findFirst();
    }

    private Delivery had(Receipt receipt, Instant released, State state) {
        OrgChart chart = org.chart();
        String unit = chart.everUnit(receipt.unit()).map(Unit::name).orElse("");
        String by = name(receipt.by());
        return new Delivery(To.UNIT, unit, Way.HERE, day(released), state, receipt.at(), by, "");
    }

    private Delivery named(PersonId person, Instant released) {
        return new Delivery(To.PERSON, name(person), Way.HERE, day(released), State.SENT, released, "", "");
    }

    private String name(PersonId person) {
        return org.chart().person(person).map(Person::name).orElse("");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE);
    }
}
