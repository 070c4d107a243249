package damlam.bench;

import damlam.letter.DispatchWriter;
import damlam.letter.LetterJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// How long one-page dispatches take from JSON to DOCX and PDF on two threads, and beside it LibreOffice, where it is
/// installed, making PDFs of the same DOCX files.
///
/// Arguments: documents (1000), rounds (5), documents for LibreOffice (200). Every document has its own
/// number, day, subject and addressee. The first round is told apart, since Java compiles in it. Files
/// are written to a folder and read by nobody.
public final class WriteBench {
    private static final int THREADS = 2;
    private static final Path LETTER = Path.of("samples/letters/copy-paper.json");

    private WriteBench() {}

    private interface Writing {
        void write(String json, int number) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Findings.print(WriteBench.class, args);
        int documents = args.length < 1 ? 1000 : Integer.parseInt(args[0]);
        int rounds = args.length < 2 ? 5 : Integer.parseInt(args[1]);
        int theirs = args.length < 3 ? 200 : Integer.parseInt(args[2]);
        Path folder = Files.createTempDirectory("write-bench");
        List<String> letters = letters(documents);
        Findings.OUT.printf(Locale.ROOT, "data: %,d documents after %s, %d threads%n", documents, LETTER, THREADS);
        measure("JSON to DOCX and PDF", rounds, letters, (json, number) -> both(json, folder, number));
        check(folder, documents);
        List<String> some = letters.subList(0, Math.min(theirs, documents));
        measure(
                "JSON to PDF, %,d".formatted(some.size()),
                rounds,
                some,
                (json, number) -> Files.write(
                        folder.resolve(number + ".pdf"),
                        DispatchWriter.pdf(LetterJson.read(json).letter())));
        office(folder, some.size(), rounds);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Collections.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static void both(String json, Path folder, int number) throws Exception {
        var letter = LetterJson.read(json).letter();
        Files.write(folder.resolve(number + ".docx"), DispatchWriter.docx(letter));
        Files.write(folder.resolve(number + ".pdf"), DispatchWriter.pdf(letter));
    }

    private static List<String> letters(int documents) throws IOException {
        String letter = Files.readString(LETTER).replaceFirst("(?s),\\s*\"copy\": .*", "\n}");
        List<String> letters = new ArrayList<>();
        for (int i = 1; i <= documents; i++) {
            letters.add(letter.replace("\"7/", "\"" + i + "/")
                    .replace("2026-01-05", "2026-%02d-%02d".formatted(1 + i % 12, 1 + i % 28))
                    .replace("\"subject\": \"", "\"subject\": \"(" + i + ") ")
                    .replace("\"addressees\": [\"", "\"addressees\": [\"" + i + " "));
        }
        return letters;
    }

    private static void measure(String what, int rounds, List<String> letters, Writing writing) throws Exception {
        List<Double> seconds = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long started = System.nanoTime();
            double startedCpu = Round.cpuSeconds();
            write(letters, writing);
            seconds.add((System.nanoTime() - started) / 1e9);
            cpu.add(Round.cpuSeconds() - startedCpu);
        }
        tell(what, seconds, cpu);
    }

    private static void write(List<String> letters, Writing writing) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < letters.size(); i++) {
                int number = i + 1;
                String json = letters.get(i);
                all.add(threads.submit(() -> {
                    writing.write(json, number);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /// @param cpu what the processors spent on a round, empty where it is not known
    private static void tell(String what, List<Double> seconds, List<Double> cpu) {
        List<Double> warm = warm(seconds);
        String processors = cpu.isEmpty() ? "" : String.format(Locale.ROOT, ", processors %.1f s", middle(warm(cpu)));
        Findings.OUT.printf(
                Locale.ROOT,
                "%s: first round %.1f s, then %.1f s (%.1f to %.1f)%s; load %.1f%n",
                what,
                seconds.get(0),
                middle(warm),
                warm.getFirst(),
                warm.getLast(),
                processors,
                Findings.load());
    }

    private static List<Double> warm(List<Double> rounds) {
        return rounds.subList(Math.min(1, rounds.size() - 1), rounds.size()).stream()
                .sorted()
                .toList();
    }

    private static double middle(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    /// A round that wrote something else than one-page documents has measured nothing.
    private static void check(Path folder, int documents) throws IOException {
        long bytes = 0;
        for (int i = 1; i <= documents; i++) {
            try (PDDocument pdf = Loader.loadPDF(folder.resolve(i + ".pdf").toFile())) {
                if (pdf.getNumberOfPages() != 1) {
                    throw new IllegalStateException("document %d has %d pages".formatted(i, pdf.getNumberOfPages()));
                }
            }
            bytes += Files.size(folder.resolve(i + ".pdf")) + Files.size(folder.resolve(i + ".docx"));
        }
        Findings.OUT.printf(Locale.ROOT, "each has one page; %,d bytes together%n", bytes);
    }

    /// One process for all documents of a round, which is how it is fastest.
    private static void office(Path folder, int documents, int rounds) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<String> command = new ArrayList<>(List.of(
                    "soffice",
                    "--headless",
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.resolve("office").toString()));
            for (int i = 1; i <= documents; i++) {
                command.add(folder.resolve(i + ".docx").toString());
            }
            long started = System.nanoTime();
            Process process;
            try {
                process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                Findings.OUT.println("LibreOffice: not installed");
                return;
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("soffice ended with " + process.exitValue());
            }
            seconds.add((System.nanoTime() - started) / 1e9);
        }
        tell("LibreOffice, the same DOCX to PDF, %,d".formatted(documents), seconds, List.of());
    }
}
