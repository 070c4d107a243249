package damlam.numbers;

import damlam.documents.SecretArrivals;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Gives what comes in with a mark of secrecy the next number of its own series.
@Component
class SecretNumbers implements SecretArrivals {
    private final NumberRows rows;
    private final Org org;

    SecretNumbers(NumberRows rows, Org org) {
        this.rows = rows;
        this.org = org;
    }

    @Override
    public Optional<ArrivalNumber> next(PersonId registeredBy, LocalDate day) {
        OrgChart chart = org.chart();
        return chart.appointmentsOf(registeredBy).stream()
                .map(Appointment::unit)
                .map(unit -> Numbers.body(chart, unit))
                .distinct()
                .flatMap(body -> rows.series(body).stream())
                .filter(one -> one.scope() == Scope.RESTRICTED_ARRIVALS && one.inForce(day))
                .findFirst()
                .map(one -> new ArrivalNumber(one.id().value(), rows.next(one, day.getYear(), Set.of())));
    }
}
