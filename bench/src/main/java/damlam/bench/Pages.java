package damlam.bench;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.cases.CaseFilter;
import damlam.cases.CaseFilter.Sort;
import damlam.cases.Cases;
import damlam.cases.Progress;
import damlam.directives.Directive;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.documents.RegisterQuery;
import damlam.org.Org;
import damlam.org.UnitId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/// Every kind of page that each role of the demonstration has, with addresses of things that it may see.
final class Pages {
    /// As on the sign-in page.
    static final List<String> ROLES = List.of(
            "clerk", "chief", "leader", "head", "official", "principal", "teacher", "inspector", "administrator");

    private static final int LINES = 50;
    private static final int SAMPLES = 40;

    /// @param addresses asked in turn
    /// @param rows whether only rows are asked for, as the palette does
    record Page(String role, String name, List<String> addresses, boolean rows, AtomicInteger turn) {
        String next() {
            return addresses.get(turn.getAndIncrement() % addresses.size());
        }
    }

    private final Running server;
    private final JdbcTemplate jdbc;
    private final Cases cases;
    private final List<Page> all = new ArrayList<>();

    Pages(Running server) {
        this.server = server;
        this.jdbc = server.bean(JdbcTemplate.class);
        this.cases = server.bean(Cases.class);
    }

    List<Page> all() {
        for (String role : ROLES) {
            CurrentPerson me = server.played(role);
            everybody(role, me);
            if (me.is(Role.ADMINISTRATOR)) {
                administrator(role);
            }
            if (me.is(Role.OFFICIAL)) {
                work(role, me);
                papers(role, me);
                directives(role, me);
                reports(role, me);
            }
        }
        return all;
    }

    private void page(String role, String name, List<String> addresses) {
        if (!addresses.isEmpty()) {
            all.add(new Page(role, name, addresses, false, new AtomicInteger()));
        }
    }

    private void page(String role, String name, String address) {
        page(role, name, List.of(address));
    }

    private void everybody(String role, CurrentPerson me) {
        page(role, "desk", "/");
        page(role, "units", "/units");
        page(
                role,
                "unit",
                "/units/"
                        + server.bean(Org.class).chart().addressable(me.unit()).value());
        page(
                role,
                "search",
                List.of("/search?q=tham+dinh", "/search?q=nguyen", "/search?q=ke+hoach+thang", "/search?q=qqq"));
        for (String asked : List.of("th", "tham+d")) {
            all.add(new Page(role, "palette", List.of("/search?q=" + asked), true, new AtomicInteger()));
        }
        page(role, "me", "/me");
    }

    private void administrator(String role) {
        page(role, "admin", "/admin");
        page(role, "admin people", List.of("/admin/people", "/admin/people?page=20"));
        page(role, "admin people found", "/admin/people?q=nguyen");
        page(
                role,
                "admin person",
                ids("select person_id from org.person order by person_id limit ?", "/admin/people/"));
        page(role, "admin units", "/admin/units");
        page(role, "admin unit", ids("select unit_id from org.unit order by unit_id limit ?", "/admin/units/"));
        page(role, "admin groups", "/admin/groups");
        page(role, "admin authority", "/admin/authority");
        page(role, "picker", "/people/search?q=ng+v");
    }

    private List<String> ids(String sql, String path) {
        return jdbc.queryForList(sql, Long.class, SAMPLES).stream()
                .map(id -> path + id)
                .toList();
    }

    private void work(String role, CurrentPerson me) {
        damlam.access.Sight sight =
                me.sight().and(server.bean(Org.class).chart().addressable(me.unit()));
        var tally = cases.tally(CaseFilter.ALL, sight);
        int done = tally.getOrDefault(Progress.DONE, 0);
        int open = cases.tally(CaseFilter.OPEN, sight).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        page(role, "desk by due", "/?sort=due");
        page(role, "cases", "/cases");
        page(role, "cases by due", "/cases?sort=DUE");
        page(role, "cases by change", "/cases?sort=CHANGED");
        page(role, "cases late", "/cases?show=LATE");
        page(role, "cases waiting", "/cases?show=WAITING&sort=DUE");
        page(
                role,
                "cases done",
                List.of("/cases?show=DONE", "/cases?show=DONE&sort=DUE", "/cases?show=DONE&sort=CHANGED"));
        page(role, "cases last page", "/cases?page=" + Math.max(0, (open - 1) / LINES));
        page(role, "cases done, last page", "/cases?show=DONE&page=" + Math.max(0, (done - 1) / LINES));
        page(role, "cases done, middle", "/cases?show=DONE&sort=CHANGED&page=" + done / LINES / 2);
        page(role, "cases found", List.of("/cases?q=tham+dinh", "/cases?q=qqqq"));
        page(
                role,
                "cases of a unit",
                "/cases?unit="
                        + server.bean(Org.class).chart().addressable(me.unit()).value());
        List<String> seen = new ArrayList<>();
        for (Set<Progress> shown : List.of(EnumSet.of(Progress.DONE), EnumSet.of(Progress.LATE, Progress.UNDER_WAY))) {
            CaseFilter filter = CaseFilter.ALL.showing(shown).sorted(Sort.HELD);
            cases.list(filter, sight, SAMPLES, 0)
                    .forEach(line -> seen.add("/cases/" + line.work().id().value()));
        }
        page(role, "case", seen);
        if (damlam.desk.Desk.follows(me)) {
            page(role, "calls", "/calls");
        }
    }

    private void papers(String role, CurrentPerson me) {
        Documents documents = server.bean(Documents.class);
        RegisterQuery query = new RegisterQuery(Direction.INCOMING, null, "", "", RegisterQuery.Sort.ARRIVAL, true, 1);
        RegisterQuery.Found found = documents.list(me, query);
        page(role, "register", List.of("/documents", "/documents?register=outgoing", "/documents?sort=number"));
        page(role, "register, last page", "/documents?page=" + (found.pages() - 1));
        page(role, "register found", "/documents?q=ke+hoach");
        page(
                role,
                "document",
                found.lines().stream()
                        .map(document -> "/documents/" + document.id().value())
                        .toList());
    }

    private void directives(String role, CurrentPerson me) {
        Readings readings = server.bean(Readings.class);
        List<Directive> issued = server.bean(Directives.class).list(me).stream()
                .filter(Directive::issued)
                .limit(SAMPLES)
                .toList();
        page(role, "directives", List.of("/directives", "/directives?page=1"));
        for (String page : List.of("", "/board", "/coverage")) {
            page(role, "directive" + page.replace('/', ' '), addresses(issued, page));
        }
        page(
                role,
                "directive read",
                addresses(
                        issued.stream()
                                .filter(one -> readings.addressedUnitOf(me.id(), one.id())
                                        .isPresent())
                                .toList(),
                        "/read"));
        UnitId unit = server.bean(Org.class).chart().addressable(me.unit());
        if (readings.mayPass(me, unit)) {
            page(
                    role,
                    "directive readers",
                    addresses(
                            issued.stream()
                                    .filter(one -> readings.coverage(one.id()).containsKey(unit))
                                    .toList(),
                            "/coverage/" + unit.value()));
        }
    }

    private static List<String> addresses(List<Directive> directives, String page) {
        return directives.stream()
                .map(one -> "/directives/" + one.id().value() + page)
                .toList();
    }

    private void reports(String role, CurrentPerson me) {
        page(role, "reports", "/reports");
        boolean every = me.sight().all();
        page(
                role,
                "report",
                jdbc
                        .queryForList(
                                "select report_id from reports.report where ? or unit_id = any(?) order by report_id limit ?",
                                Long.class,
                                every,
                                me.sight().unitNumbers(),
                                SAMPLES)
                        .stream()
                        .map(id -> "/reports/" + id)
                        .toList());
        if (me.is(Role.OFFICE) || me.is(Role.LEADER)) {
            List<String> periods = jdbc.query(
                    "select form_id, cut_off from reports.period order by cut_off desc limit ?",
                    (row, i) -> "/reports/%d/%s".formatted(row.getLong(1), row.getString(2)),
                    SAMPLES);
            page(role, "reports of a period", periods);
            page(
                    role,
                    "consolidated",
                    periods.stream().map(period -> period + "/paper").toList());
        }
    }
}
