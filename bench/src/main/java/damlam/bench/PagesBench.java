package damlam.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/// How long pages take at 100,000 cases with permissions on, each kind of page for each role, over HTTP with four
/// visitors at once.
///
/// Arguments: data folder (bench/target/office; filled where it is empty, and kept), rounds (12), visitors (4), only
/// pages whose name starts so (all).
public final class PagesBench {
    /// Rounds until a server that has just started answers as it does for the rest of the day: its pages are compiled
    /// while they are asked for. They are told on a line of their own.
    private static final int WARM_UP = 12;
    private static final int ALONE = 5;
    private static final Pattern ROW = Pattern.compile("<tr[ >]|<li[ >]|<option[ >]");

    private final Running server;
    private final Cpu cpu;
    private final int rounds;
    private final int visitors;
    private final Map<Pages.Page, List<Taken>> taken = new LinkedHashMap<>();
    private final List<Taken> warmingUp = new ArrayList<>();
    private final Map<Pages.Page, Double> cpuMs = new LinkedHashMap<>();

    PagesBench(Running server, Cpu cpu, int rounds, int visitors) {
        this.server = server;
        this.cpu = cpu;
        this.rounds = rounds;
        this.visitors = visitors;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : BigOffice.FOLDER);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 12;
        int visitors = args.length > 2 ? Integer.parseInt(args[2]) : 4;
        Findings.print(PagesBench.class, args);
        try (Running server = Running.demo(folder)) {
            Findings.print(server.bean(JdbcTemplate.class));
            new BigOffice(server).fill();
            List<Pages.Page> pages = new Pages(server)
                    .all().stream()
                            .filter(page -> args.length < 4 || page.name().startsWith(args[3]))
                            .toList();
            new PagesBench(server, Cpu.of(folder), rounds, visitors).run(pages);
        }
    }

    /// One answer: how long it took, how long of that the database, and how much it was.
    private record Taken(double ms, double databaseMs, int statements, long rows, int bytes) {}

    void run(List<Pages.Page> pages) throws Exception {
        Map<String, Visitor> signedIn = new LinkedHashMap<>();
        for (String role : Pages.ROLES) {
            signedIn.put(role, server.visitor(role));
        }
        pages.forEach(page -> taken.put(page, new ArrayList<>()));
        try (ExecutorService pool = Executors.newFixedThreadPool(visitors)) {
            round(pool, pages, signedIn, Math.min(WARM_UP, rounds), (page, one) -> warmingUp.add(one));
            round(
                    pool,
                    pages,
                    signedIn,
                    rounds,
                    (page, one) -> taken.computeIfAbsent(page, same -> new ArrayList<>())
                            .add(one));
        }
        alone(pages, signedIn);
        print();
    }

    /// What a page costs the processors, which a shared machine does not change much: asked by one visitor alone.
    private void alone(List<Pages.Page> pages, Map<String, Visitor> signedIn) throws IOException, InterruptedException {
        for (Pages.Page page : pages) {
            double before = cpu.ms();
            for (int i = 0; i < ALONE; i++) {
                ask(page, signedIn);
            }
            cpuMs.put(page, (cpu.ms() - before) / ALONE);
        }
    }

    /// Each visitor goes through the pages in an order of its own, so that all kinds meet.
    private void round(
            ExecutorService pool,
            List<Pages.Page> pages,
            Map<String, Visitor> signedIn,
            int times,
            BiConsumer<Pages.Page, Taken> keep)
            throws Exception {
        List<Callable<Void>> walks = new ArrayList<>();
        for (int visitor = 0; visitor < visitors; visitor++) {
            int offset = visitor * pages.size() / visitors;
            walks.add(() -> {
                for (int i = 0; i < times * pages.size(); i++) {
                    Pages.Page page = pages.get((i * 7 + offset) % pages.size());
                    Taken one = ask(page, signedIn);
                    synchronized (taken) {
                        keep.accept(page, one);
                    }
                }
                return null;
            });
        }
        for (Future<Void> walk : pool.invokeAll(walks)) {
            walk.get();
        }
    }

    private Taken ask(Pages.Page page, Map<String, Visitor> signedIn) throws IOException, InterruptedException {
        Visitor visitor = Objects.requireNonNull(signedIn.get(page.role()), page.role());
        String path = page.next();
        Visitor.Answer answer = page.rows() ? visitor.rows(path) : visitor.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(
                    "%s as %s answered %d %s".formatted(path, page.role(), answer.status(), answer.location()));
        }
        Statements.Count count = server.statements.of(answer.name());
        return new Taken(
                answer.nanos() / 1e6,
                count.nanos() / 1e6,
                count.statements(),
                ROW.matcher(answer.body()).results().count(),
                answer.body().length());
    }

    private void print() {
        Findings.OUT.printf(
                "%n%-14s %-26s %5s %7s %7s %7s %7s %7s %7s %5s %5s %5s%n",
                "role", "page", "n", "p50", "p95", "p99", "max", "db p50", "cpu", "stmts", "rows", "KB");
        for (Pages.Page page : taken.keySet()) {
            line(page.role(), page.name(), List.of(page));
        }
        Map<String, List<Pages.Page>> byName = new LinkedHashMap<>();
        taken.keySet()
                .forEach(page -> byName.computeIfAbsent(page.name(), name -> new ArrayList<>())
                        .add(page));
        Findings.OUT.println();
        byName.forEach((name, pages) -> line("every role", name, pages));
        line("every role", "every page", List.copyOf(taken.keySet()));
        line("every role", "every page, warming up", warmingUp, 0);
        Findings.OUT.printf(Locale.ROOT, "%d visitors, load %.1f%n", visitors, Findings.load());
    }

    private void line(String role, String name, List<Pages.Page> pages) {
        List<Taken> all = pages.stream()
                .flatMap(page -> taken.getOrDefault(page, List.of()).stream())
                .toList();
        line(
                role,
                name,
                all,
                pages.stream()
                        .mapToDouble(page -> cpuMs.getOrDefault(page, 0.0))
                        .max()
                        .orElse(0));
    }

    private void line(String role, String name, List<Taken> all, double cpu) {
        double[] ms = all.stream().mapToDouble(Taken::ms).sorted().toArray();
        double[] database = all.stream().mapToDouble(Taken::databaseMs).sorted().toArray();
        Findings.OUT.printf(
                Locale.ROOT,
                "%-14s %-26s %5d %7.1f %7.1f %7.1f %7.1f %7.1f %7.1f %5d %5d %5d%n",
                role,
                name,
                all.size(),
                Findings.quantile(ms, 0.5),
                Findings.quantile(ms, 0.95),
                Findings.quantile(ms, 0.99),
                ms[ms.length - 1],
                Findings.quantile(database, 0.5),
                cpu,
                all.stream().mapToInt(Taken::statements).max().orElse(0),
                all.stream().mapToLong(Taken::rows).max().orElse(0),
                all.stream().mapToInt(Taken::bytes).max().orElse(0) / 1024);
    }
}
