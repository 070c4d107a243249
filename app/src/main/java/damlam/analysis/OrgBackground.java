package damlam.analysis;

import damlam.cases.CaseId;
import damlam.detect.Background;
import damlam.eventlog.EventLog;
import damlam.eventlog.People;
import damlam.org.Authority;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the organisation knows beside its moves: people's roles, and from the competence map which unit decides a kind
/// of matter. The map speaks of a kind of work where it names a matter so.
final class OrgBackground implements Background {
    private final EventLog log;
    private final People people;
    private final OrgChart chart;
    private final Function<LocalDate, OrgChart> on;
    /// By kind, whether the competence map has a matter of that name.
    private final boolean[] mapped;

    private final Map<CaseId, MatterId> matters;
    private final Map<String, List<RuleReviews.Reviewed>> reviewed;

    private final Map<LocalDate, List<Authority>> known = new HashMap<>();

    /// @param on the chart of a day
    /// @param matters which kind of matter a case was said to be
    OrgBackground(
            EventLog log,
            OrgChart chart,
            Function<LocalDate, OrgChart> on,
            List<RuleReviews.Reviewed> reviewed,
            Map<CaseId, MatterId> matters) {
        this.log = log;
        this.people = log.people();
        this.chart = chart;
        this.on = on;
        this.matters = matters;
        this.reviewed = reviewed.stream().collect(Collectors.groupingBy(RuleReviews.Reviewed::kind));
        this.mapped = new boolean[log.kindNames().size()];
        for (int kind = 0; kind < mapped.length; kind++) {
            String name = log.kindNames().get(kind);
            mapped[kind] =
                    chart.matters().stream().anyMatch(matter -> matter.name().equals(name));
        }
    }

    @Override
    public int roles() {
        return people.roles().size();
    }

    @Override
    public int role(int person, long atMs) {
        return people.role(person, atMs);
    }

    /// What somebody said of the case comes before what its kind of work is called.
    @Override
    public Optional<Boolean> isCompetent(int unit, int caseNo, int kind, long atMs) {
        MatterId matter = matters.get(LogBuilder.caseOf(log, caseNo));
        return matter == null
                ? isCompetent(unit, kind, atMs)
                : isCompetent(unit, granted -> granted.matter().id().equals(matter), atMs);
    }

    @Override
    public Optional<Boolean> isCompetent(int unit, int kind, long atMs) {
        if (kind < 0 || !mapped[kind]) {
            return Optional.empty();
        }
        String matter = log.kindNames().get(kind);
        return isCompetent(unit, granted -> granted.matter().name().equals(matter), atMs);
    }

    private Optional<Boolean> isCompetent(int unit, Predicate<Authority> such, long atMs) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(atMs), Org.ZONE);
        List<UnitId> deciding = authorities(day).stream()
                .filter(such)
                .map(granted -> chart.addressable(granted.post().unit()))
                .toList();
        UnitId asked = new UnitId(Long.parseLong(log.unitNames().get(unit)));
        return deciding.isEmpty() ? Optional.empty() : Optional.of(deciding.contains(asked));
    }

    @Override
    public boolean isUnderReview(int kind, long fromMs, long toMs) {
        return kind >= 0
                && reviewed.getOrDefault(log.kindNames().get(kind), List.of()).stream()
                        .anyMatch(each -> each.overlaps(fromMs, toMs));
    }

    private synchronized List<Authority> authorities(LocalDate day) {
        return known.computeIfAbsent(day, unknown -> on.apply(unknown).authorities());
    }
}
