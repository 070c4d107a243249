package damlam.bench;

import damlam.access.CurrentPerson;
import damlam.demo.Demo;
import damlam.demo.DemoClock;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.finding.Finding;
import damlam.finding.Wanted;
import damlam.journal.Actor;
import damlam.org.Org;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// How long a search in 100,000 documents takes with permissions on, for somebody who sees all and
/// for the head of a unit; beside it, in the same rounds and on the same texts, words anywhere by
/// PostgreSQL's own trigrams.
///
/// Arguments: data folder (bench/target/find; filled where it is empty, and kept), rounds (20), documents (100000).
public final class FindBench {
    /// Words rare and frequent, one to five, phrases, numbers.
    private static final List<String> QUESTIONS = lines("questions.txt");

    /// The symbol and the issuer of every document made up.
    private static final List<String> HEAD = lines("found.txt");

    private static final int BATCH = 500;
    private static final int HITS = 20;
    private static final long DAY_MS = 86_400_000;

    private final Running server;
    private final Documents documents;
    private final Finding finding;
    private final JdbcTemplate jdbc;
    private final List<Double> allFound = new ArrayList<>();
    private final List<Double> allPages = new ArrayList<>();

    private FindBench(Running server) {
        this.server = server;
        this.documents = server.bean(Documents.class);
        this.finding = server.bean(Finding.class);
        this.jdbc = server.bean(JdbcTemplate.class);
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : "bench/target/find");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        int wanted = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
        Findings.print(FindBench.class, args);
        try (Running server = Running.demo(folder)) {
            Findings.print(server.bean(JdbcTemplate.class));
            server.bean(Demo.class).awaitReady();
            FindBench bench = new FindBench(server);
            bench.fill(wanted);
            bench.settle();
            bench.measure(rounds);
        }
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Objects.requireNonNull(FindBench.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    /// Documents of paragraphs drawn from the samples, one in three of them sent to a few units.
    private void fill(int wanted) throws IOException {
        List<String> paragraphs = paragraphs();
        List<UnitId> units = server.bean(Org.class).chart().units().stream()
                .filter(unit -> unit.kind() != UnitKind.TEAM)
                .map(damlam.org.Unit::id)
                .toList();
        Actor clerk = server.played("clerk").actor();
        long from = Instant.now().toEpochMilli() - 1_500 * DAY_MS;
        int known = (int) count("select count(*) from documents.document");
        long started = System.nanoTime();
        for (int first = known; first < wanted; first += BATCH) {
            int begin = first;
            int end = Math.min(wanted, first + BATCH);
            server.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
                for (int no = begin; no < end; no++) {
                    Instant at = Instant.ofEpochMilli(from + no * (1_500 * DAY_MS) / wanted);
                    Random random = new Random(no);
                    Registration what = document(no, LocalDate.ofInstant(at, Org.ZONE), paragraphs, random);
                    DocumentId[] id = new DocumentId[1];
                    DemoClock.at(at, () -> id[0] = documents.register(clerk, what));
                    if (no % 3 == 0) {
                        documents.sendTo(
                                Objects.requireNonNull(id[0]),
                                random.ints(3, 0, units.size())
                                        .mapToObj(units::get)
                                        .distinct()
                                        .toList());
                    }
                }
            });
        }
        Findings.OUT.printf("filled: %,d ms%n", (System.nanoTime() - started) / 1_000_000);
    }

    static List<String> paragraphs() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("samples/dispatches"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.length() > 80)
                        .forEach(paragraphs::add);
            }
        }
        return paragraphs;
    }

    private static Registration document(int no, LocalDate day, List<String> paragraphs, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8 + random.nextInt(8); i++) {
            text.append(paragraphs.get(random.nextInt(paragraphs.size()))).append("\n\n");
        }
        String rare = "zq%05d".formatted(no / 5);
        return new Registration(
                Direction.OUTGOING,
                no + "/" + HEAD.getFirst(),
                day,
                HEAD.getLast(),
                "CONG_VAN",
                paragraphs.get(random.nextInt(paragraphs.size())).substring(0, 80) + " " + no,
                "",
                new Content(text + rare, null));
    }

    /// Until the index has everything and the planner knows what the tables hold.
    private void settle() throws InterruptedException {
        long started = System.nanoTime();
        while (count("select (select count(*) from documents.document) - (select count(*) from finding.document)") > 0
                || !finding.find(server.played("leader"), Wanted.saying("x"), 1, 0)
                        .upToDate()) {
            Thread.sleep(500);
        }
        Findings.OUT.printf("indexed: %,d ms%n", (System.nanoTime() - started) / 1_000_000);
        for (int i = 0; i < 120 && count("""
                select count(*) from pg_stat_user_tables
                where schemaname in ('finding', 'documents') and n_live_tup > 1000
                  and n_mod_since_analyze > n_live_tup / 5
                """) > 0; i++) {
            Thread.sleep(1_000);
        }
        Findings.OUT.printf(
                "office: %,d documents, %,d characters each on average, %,d sent to %,d units; %,d cases; index %,d MB, of it GIN %,d MB%n",
                count("select count(*) from documents.document"),
                count("select avg(length(text))::bigint from documents.version"),
                count("select count(distinct document_id) from documents.recipient"),
                count("select count(distinct unit_id) from documents.recipient"),
                count("select count(*) from cases.work"),
                count("select pg_total_relation_size('finding.document') >> 20"),
                count("""
                        select sum(pg_relation_size(i.indexrelid))::bigint >> 20 from pg_index i join pg_class c on c.oid = i.indexrelid
                        where i.indrelid = 'finding.document'::regclass and c.relam = (select oid from pg_am where amname = 'gin')
                        """));
    }

    private void measure(int rounds) throws Exception {
        DataSource source = server.bean(DataSource.class);
        SingleConnectionDataSource one = new SingleConnectionDataSource(source.getConnection(), true);
        Trigrams peer = new Trigrams(new JdbcTemplate(one));
        peer.fill();
        Findings.OUT.printf(
                "%n%-36s %-8s %7s %8s %8s %8s | %8s %8s | %8s %8s%n",
                "asked", "as", "hits", "p50 ms", "p95 ms", "max ms", "page p50", "page p95", "peer p50", "peer p95");
        for (String role : List.of("leader", "head")) {
            CurrentPerson person = server.played(role);
            Visitor visitor = server.visitor(role);
            for (String asked : QUESTIONS) {
                ask(asked, role, person, visitor, peer, rounds);
            }
        }
        one.destroy();
        total("all questions, found", allFound);
        total("all questions, page", allPages);
    }

    private void ask(String asked, String role, CurrentPerson person, Visitor visitor, Trigrams peer, int rounds)
            throws IOException, InterruptedException {
        double[] ms = new double[rounds];
        double[] page = new double[rounds];
        double[] other = new double[rounds];
        int hits = 0;
        String address = "/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
        for (int i = -3; i < rounds; i++) {
            long began = System.nanoTime();
            hits = finding.find(person, Wanted.saying(asked), HITS, 0).counted();
            double took = (System.nanoTime() - began) / 1e6;
            double paged = visitor.get(address).nanos() / 1e6;
            began = System.nanoTime();
            peer.find(asked, person);
            double others = (System.nanoTime() - began) / 1e6;
            if (i >= 0) {
                ms[i] = took;
                page[i] = paged;
                other[i] = others;
                allFound.add(took);
                allPages.add(paged);
            }
        }
        print(asked, role, hits, ms, page, other);
    }

    private static void print(String asked, String role, int hits, double[] ms, double[] page, double[] other) {
        Arrays.sort(ms);
        Arrays.sort(page);
        Arrays.sort(other);
        Findings.OUT.printf(
                Locale.ROOT,
                "%-36s %-8s %7d %8.1f %8.1f %8.1f | %8.1f %8.1f | %8.1f %8.1f%n",
                asked,
                role,
                hits,
                Findings.quantile(ms, 0.5),
                Findings.quantile(ms, 0.95),
                ms[ms.length - 1],
                Findings.quantile(page, 0.5),
                Findings.quantile(page, 0.95),
                Findings.quantile(other, 0.5),
                Findings.quantile(other, 0.95));
    }

    private static void total(String what, List<Double> taken) {
        double[] ms = taken.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Findings.OUT.printf(
                Locale.ROOT,
                "%s: p50 %.1f, p95 %.1f, p99 %.1f, max %.1f ms, %d times, load %.1f%n",
                what,
                Findings.quantile(ms, 0.5),
                Findings.quantile(ms, 0.95),
                Findings.quantile(ms, 0.99),
                ms[ms.length - 1],
                ms.length,
                Findings.load());
    }

    /// What one would do without an index of words: every word somewhere in the folded text, newest
    /// first, counted to the same end, with the same permissions.
    private record Trigrams(JdbcTemplate jdbc) {
        void fill() {
            jdbc.execute("""
                    create temporary table peer as
                    select d.document_id as id, coalesce(d.dated, d.registered_on) as day,
                           damlam.fold(d.number || ' ' || d.subject || ' ' || v.text) as folded
                    from documents.document d join documents.version v using (document_id)
                    """);
            jdbc.execute("create index on peer using gin (folded damlam.gin_trgm_ops)");
            jdbc.execute("create index on peer (day desc, id desc)");
            jdbc.execute("analyze peer");
        }

        void find(String asked, CurrentPerson person) {
            String words = asked.startsWith("\"")
                    ? "folded like '%" + damlam.org.Fold.of(asked.replace("\"", "")) + "%'"
                    : String.join(
                            " and ",
                            damlam.org.Fold.words(asked).stream()
                                    .map(word -> "folded like '%" + word + "%'")
                                    .toList());
            String seen = person.sight().all()
                    ? "true"
                    : "id in (select document_id from documents.recipient where unit_id = any('{"
                            + String.join(
                                    ",",
                                    Arrays.stream(person.sight().unitNumbers())
                                            .map(String::valueOf)
                                            .toList())
                            + "}'))";
            String where = " from peer where " + words + " and " + seen;
            jdbc.queryForObject("select count(*) from (select 1" + where + " limit 1001) c", Integer.class);
            jdbc.queryForList("select id" + where + " order by day desc, id desc limit " + HITS);
        }
    }
}
