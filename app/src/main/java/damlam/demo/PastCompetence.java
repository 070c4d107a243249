package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Matters;
import damlam.competence.Change;
import damlam.competence.CompetenceMap;
import damlam.org.OrgChart;
import damlam.org.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/// The competence map of the demonstration: work of a principal that is said to be their own to decide, once the leader
/// has confirmed what the Office proposes.
@Component
final class PastCompetence {
    private static final String MATTER = "Mua sắm nhỏ của trường";

    private final CompetenceMap map;
    private final Matters matters;
    private final Cases cases;
    private final Accounts accounts;

    PastCompetence(CompetenceMap map, Matters matters, Cases cases, Accounts accounts) {
        this.map = map;
        this.matters = matters;
        this.cases = cases;
        this.accounts = accounts;
    }

    void tell(Cast cast, OrgChart chart) {
        CurrentPerson chief = accounts.person(cast.of("chief")).orElseThrow();
        CurrentPerson principal = accounts.person(cast.of("principal")).orElseThrow();
        Post post = chart.headOf(principal.unit()).orElseThrow().post();
        map.propose(
                chief,
                "Trường hỏi nhiều lần về khoản mua nhỏ; quy chế đã phân cấp cho hiệu trưởng.",
                List.of(new Change(
                        MATTER, post.id(), chart.day(), null, "Quy chế mua sắm thiết bị (hư cấu), Điều 5", null)));
        CurrentPerson official = accounts.person(cast.of("official")).orElseThrow();
        chart.matters().stream()
                .filter(matter -> matter.name().startsWith("Mua sắm thiết bị"))
                .findFirst()
                .ifPresent(matter -> cases.inHandsOf(official.id()).stream()
                        .map(CaseLine::work)
                        .limit(2)
                        .forEach(work -> matters.set(official, work.id(), matter.id())));
    }
}
