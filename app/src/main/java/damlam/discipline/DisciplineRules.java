package damlam.discipline;

import damlam.procedure.Group;
import damlam.procedure.Regime;
import damlam.rulebook.AskedRules;
import damlam.rulebook.Missing;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The rules without which no case on discipline gets through.
@Component
class DisciplineRules implements AskedRules {
    private final Rulebook book;

    DisciplineRules(Rulebook book) {
        this.book = book;
    }

    @Override
    public List<Missing> missing(LocalDate day) {
        return Stream.of(Group.values())
                .map(group -> new Regime(book, group, day))
                .flatMap(law -> Stream.of(true, false).flatMap(manager -> law.missing(manager).stream()))
                .distinct()
                .sorted(Comparator.comparing(Missing::code))
                .toList();
    }
}
