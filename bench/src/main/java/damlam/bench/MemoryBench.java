package damlam.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How much memory the server holds (resident, PostgreSQL aside) after 2,000 pages, started by `./damlam serve --demo`
/// as anybody starts it. Linux only: it reads `/proc`.
///
/// Arguments: data folder (a new one, so the demonstration alone; or bench/target/office for 100,000 cases), pages
/// (2000).
public final class MemoryBench {
    private static final int VISITORS = 4;
    private static final String STARTED = "Dám Làm: http";
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern LEAVES = Pattern.compile("/sign-out.*|/css/.*|/js/.*|/img/.*|/fonts/.*|/webjars/.*");

    private MemoryBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("damlam-memory");
        int pages = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        Findings.print(MemoryBench.class, args);
        Process server = new ProcessBuilder("./damlam", "serve", "--demo", "--port", "0", "--data", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String address = address(server);
            Findings.OUT.printf(Locale.ROOT, "started: %s%n", resident(server));
            visit(address, pages);
            Findings.OUT.printf(Locale.ROOT, "after %,d pages: %s%n", pages, resident(server));
        } finally {
            server.destroy();
            server.waitFor(60, TimeUnit.SECONDS);
            if (args.length == 0) {
                Findings.delete(folder);
            }
        }
    }

    private static String address(Process server) throws IOException {
        BufferedReader said = server.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(STARTED)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(Findings.OUT::println));
                return line.substring(line.indexOf("http"));
            }
        }
        throw new IllegalStateException("the server ended with " + server.exitValue());
    }

    /// The script becomes the server, so its process is the server's.
    private static String resident(Process server) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + server.pid() + "/status"))) {
            return String.join(
                    ", ",
                    lines.filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                            .map(line -> line.replaceAll("\\s+", " "))
                            .toList());
        }
    }

    private static void visit(String address, int pages) throws Exception {
        List<Callable<Void>> walks = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            int first = i;
            walks.add(() -> {
                for (int part = first; part < Pages.ROLES.size(); part += VISITORS) {
                    walk(Visitor.signedIn(address, part), pages / Pages.ROLES.size());
                }
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(VISITORS)) {
            for (Future<Void> walk : pool.invokeAll(walks)) {
                walk.get();
            }
        }
    }

    /// Follows the links of each page, those not seen yet first.
    private static void walk(Visitor visitor, int pages) throws IOException, InterruptedException {
        List<String> known = new ArrayList<>(List.of("/"));
        for (int i = 0; i < pages; i++) {
            Visitor.Answer answer = visitor.get(known.get(i % known.size()));
            if (answer.status() >= 500) {
                throw new IllegalStateException(known.get(i % known.size()) + " answered " + answer.status());
            }
            LINK.matcher(answer.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !LEAVES.matcher(link).matches() && !known.contains(link))
                    .forEach(known::add);
        }
    }
}
