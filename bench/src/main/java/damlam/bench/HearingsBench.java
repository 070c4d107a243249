package damlam.bench;

import damlam.access.CurrentPerson;
import damlam.analysis.SignalFilter;
import damlam.analysis.Signals;
import damlam.inspection.HearingLists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/// How long the pages about signals and what comes of them take with a thousand open hearings and five years of
/// history, over HTTP with two visitors at once: as an official, a head, the inspectorate, and who heads the body.
///
/// Arguments: data folder (bench/target/hearings; filled where it is empty, and kept), rounds (8), visitors (2), only
/// pages whose name starts so (all).
public final class HearingsBench {
    private static final String FOLDER = "bench/target/hearings";
    private static final int CASES = 20_000;
    private static final int SAMPLES = 20;
    private static final List<String> ROLES = List.of("official", "head", "principal", "inspector", "leader");

    private final Running server;
    private final JdbcTemplate jdbc;
    private final List<Pages.Page> all = new ArrayList<>();

    private HearingsBench(Running server) {
        this.server = server;
        this.jdbc = server.bean(JdbcTemplate.class);
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : FOLDER);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        int visitors = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        Findings.print(HearingsBench.class, args);
        try (Running server = Running.demo(folder)) {
            Findings.print(server.bean(JdbcTemplate.class));
            new BigOffice(server, CASES).fillWork();
            new Corrections(server).fill();
            List<Pages.Page> pages = new HearingsBench(server)
                    .pages().stream()
                            .filter(page -> args.length < 4 || page.name().startsWith(args[3]))
                            .toList();
            new PagesBench(server, Cpu.of(folder), rounds, visitors).run(pages);
        }
    }

    private List<Pages.Page> pages() {
        for (String role : ROLES) {
            CurrentPerson me = server.played(role);
            Stream.of("/", "/hearings", "/signals", "/policies", "/staff", "/proceedings", "/conduct", "/inspections")
                    .forEach(path -> page(role, path, List.of(path)));
            page(role, "/hearings, third page", List.of("/hearings?page=2"));
            page(role, "/rating", List.of("/rating"));
            page(role, "/competence", List.of("/competence"));
            page(role, "/rulebook", List.of("/rulebook"));
            page(role, "/initiatives", List.of("/initiatives"));
            page(role, "a hearing", hearings(me));
            page(role, "a signal", signals(me));
            page(
                    role,
                    "a rule",
                    ids("select regulation_id from policy.regulation order by regulation_id limit ?", "/policies/"));
            page(role, "a proceeding", of(me, "discipline.party", "proceeding_id", "/proceedings/"));
            page(role, "a proposal on staff", of(me, "personnel.party", "proposal_id", "/staff/"));
        }
        String inspector = "inspector";
        page(
                inspector,
                "a report of conduct",
                ids(
                        "select report_id from whistleblowing.report where about_unit is not null order by report_id limit ?",
                        "/conduct/"));
        page(
                inspector,
                "an inspection",
                ids("select inspection_id from oversight.inspection order by inspection_id limit ?", "/inspections/"));
        return all;
    }

    private void page(String role, String name, List<String> addresses) {
        if (!addresses.isEmpty()) {
            all.add(new Pages.Page(role, name, addresses, false, new AtomicInteger()));
        }
    }

    private List<String> hearings(CurrentPerson me) {
        return server.bean(HearingLists.class).list(me, SAMPLES, 0).stream()
                .map(seen -> "/hearings/" + seen.hearing().inquiry().id().value())
                .toList();
    }

    private List<String> signals(CurrentPerson me) {
        SignalFilter line = new SignalFilter(SignalFilter.Group.LINE, null, null);
        SignalFilter mine = new SignalFilter(SignalFilter.Group.MINE, null, null);
        Signals signals = server.bean(Signals.class);
        return Stream.concat(signals.list(me, mine, 5, 0).stream(), signals.list(me, line, SAMPLES, 0).stream())
                .map(listed -> "/signals/" + listed.signal().id().value())
                .toList();
    }

    private List<String> ids(String sql, String path) {
        return jdbc.queryForList(sql, Long.class, SAMPLES).stream()
                .map(id -> path + id)
                .toList();
    }

    private List<String> of(CurrentPerson me, String table, String id, String path) {
        return jdbc
                .queryForList(
                        "select distinct %s from %s where person_id = ? order by 1 limit ?".formatted(id, table),
                        Long.class,
                        me.id().value(),
                        SAMPLES)
                .stream()
                .map(one -> path + one)
                .toList();
    }
}
