package damlam.discipline;

import damlam.org.Appointment;
import damlam.org.Competent;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the chart says of somebody since a proceeding on them was opened: whoever decided that may not have known of it
/// (0120), and whoever has a part in it should know.
@Component
public class Moves {
    private final List<MoveSource> sources;
    private final Org org;

    Moves(List<MoveSource> sources, Org org) {
        this.sources = sources;
        this.org = org;
    }

    /// @param posts that they came into since, the first first
    /// @param left the last day of the last post, where they hold none today; empty else
    /// @param papers decisions of a move that were issued here since
    /// @param decider who decides in the proceeding; empty for whoever is not to know it
    /// @param competent who would decide by the chart of today; empty where there is nobody
    public record Moved(
            List<Appointment> posts,
            Optional<LocalDate> left,
            List<MoveSource.Paper> papers,
            Optional<PersonId> decider,
            Optional<PersonId> competent) {
        public Moved {
            posts = List.copyOf(posts);
            papers = List.copyOf(papers);
        }
    }

    /// Empty where they were not moved, where it has ended, and for who only must not judge in it.
    public Optional<Moved> since(Seen seen) {
        if (seen.progress().ended() || seen.onlyBarred() || seen.onlyDecided()) {
            return Optional.empty();
        }
        OrgChart chart = org.chart();
        Opening opening = seen.progress().opening();
        PersonId person = opening.person();
        LocalDate opened = seen.acts().getFirst().day();
        List<Appointment> career = chart.careerOf(person).stream()
                .filter(held -> held.duty() != Duty.ADMINISTRATOR)
                .toList();
        List<Appointment> posts = career.stream()
                .filter(held -> !held.from().isBefore(opened))
                .sorted(Comparator.comparing(Appointment::from))
                .toList();
        Optional<LocalDate> left = chart.appointmentsOf(person).isEmpty()
                ? career.stream()
                        .flatMap(held -> Optional.ofNullable(held.until()).stream())
                        .max(Comparator.naturalOrder())
                        .filter(day -> !day.isBefore(opened))
                : Optional.empty();
        if (posts.isEmpty() && left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Moved(
                posts,
                left,
                sources.stream()
                        .flatMap(source -> source.issued(person, opened).stream())
                        .toList(),
                seen.seesOutcome() ? Optional.of(Proceedings.decider(seen.acts())) : Optional.empty(),
                Competent.unit(chart, person, opening.manager())
                        .flatMap(chart::headOf)
                        .map(held -> held.person().id())));
    }
}
