package damlam.directives;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Which addressed units have a directive: they passed it on, or somebody of theirs has read it.
@Component
class PassedOn implements DeliverySource {
    private final Directives directives;
    private final Readings readings;
    private final Org org;

    PassedOn(Directives directives, Readings readings, Org org) {
        this.directives = directives;
        this.readings = readings;
        this.org = org;
    }

    @Override
    public List<Delivery> of(DocumentId document) {
        return directives
                .ofDocument(document)
                .map(directive -> directive.issue() == null ? List.<Delivery>of() : of(directive, directive.issue()))
                .orElse(List.of());
    }

    private List<Delivery> of(Directive directive, Directive.Issue issue) {
        Map<UnitId, Coverage> coverage = readings.coverage(directive.id());
        return readings.addressed(directive.id()).stream()
                .filter(one -> one.passedAt() != null
                        || coverage.getOrDefault(one.unit(), Coverage.NONE).read() > 0)
                .map(one -> received(one, issue.on()))
                .toList();
    }

    private Delivery received(Readings.Addressed one, LocalDate issuedOn) {
        OrgChart chart = org.chart();
        PersonId passedBy = one.passedBy();
        return new Delivery(
                To.UNIT,
                chart.everUnit(one.unit()).map(Unit::name).orElse(""),
                Way.HERE,
                issuedOn,
                State.RECEIVED,
                one.passedAt(),
                passedBy == null ? "" : chart.person(passedBy).map(Person::name).orElse(""),
                "");
    }
}
