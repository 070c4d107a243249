package damlam.bench;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.letter.DispatchWriter;
import damlam.letter.Letter;
import damlam.letter.LetterJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// How long a hundred pages take from file to text, and from there to what is understood, in each kind of file;
/// beside it pdftotext and LibreOffice, where they are installed, make text of the same files.
///
/// Arguments: pages (100), rounds (10). Two documents: a plan of paragraphs drawn from the samples, and a table of
/// tasks, one to a row, that goes on for as many pages. The first round is told apart, since Java compiles in it.
public final class ReadBench {
    private static final int FIRST_GUESS = 400;

    private final Path folder;
    private final int rounds;

    private ReadBench(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        Findings.print(ReadBench.class, args);
        int pages = args.length < 1 ? 100 : Integer.parseInt(args[0]);
        int rounds = args.length < 2 ? 10 : Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("read-bench");
        List<String> paragraphs = FindBench.paragraphs();
        ReadBench bench = new ReadBench(folder, rounds);
        bench.measure("text", pages, new Content("read-text.json", "%2$s", paragraphs));
        bench.measure("tasks", pages, new Content("read-tasks.json", template("read-task.json"), paragraphs));
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Collections.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /// @param name of the template beside this class; it has one place for all of them
    /// @param row one of them, with places for its number and its words
    private record Content(String name, String row, List<String> paragraphs) {
        /// A letter of so many paragraphs or rows.
        private Letter letter(int count) throws Exception {
            String all = Stream.iterate(0, i -> i + 1)
                    .limit(count)
                    .map(i -> row.formatted(i + 1, quoted(paragraphs.get(i % paragraphs.size()))))
                    .collect(Collectors.joining(",\n"));
            return LetterJson.read(template(name).formatted(all)).letter();
        }
    }

    private static String template(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReadBench.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " ") + '"';
    }

    private void measure(String what, int pages, Content content) throws Exception {
        int count = FIRST_GUESS * pages / Math.max(1, pages(DispatchWriter.pdf(content.letter(FIRST_GUESS))));
        Letter letter = content.letter(count);
        Path pdf = folder.resolve(what + ".pdf");
        Path docx = folder.resolve(what + ".docx");
        Files.write(pdf, DispatchWriter.pdf(letter));
        Files.write(docx, DispatchWriter.docx(letter));
        Findings.OUT.printf(
                Locale.ROOT,
                "%n%s: %,d pages of %,d paragraphs or rows%n",
                what,
                pages(Files.readAllBytes(pdf)),
                count);
        ours(pdf);
        peer(
                pdf,
                "pdftotext",
                "-layout",
                pdf.toString(),
                folder.resolve("peer.txt").toString());
        ours(docx);
        peer(docx, office("txt:Text", docx));
        for (String kind : List.of("odt", "doc")) {
            if (started(office(kind, docx))) {
                Path other = folder.resolve(what + "." + kind);
                ours(other);
                peer(other, office("txt:Text", other));
            }
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private void ours(Path file) throws Exception {
        List<Double> read = new ArrayList<>();
        List<Double> understood = new ArrayList<>();
        Dispatch dispatch = null;
        for (int round = 0; round < rounds; round++) {
            long started = System.nanoTime();
            String text = DispatchText.read(file);
            read.add((System.nanoTime() - started) / 1e9);
            dispatch = DispatchParser.parse(text);
            understood.add((System.nanoTime() - started) / 1e9);
        }
        tell(file, "to text", read);
        tell(
                file,
                "understood, %,d requirements"
                        .formatted(
                                dispatch == null ? 0 : dispatch.requirements().size()),
                understood);
    }

    private String[] office(String kind, Path file) {
        return new String[] {
            "soffice",
            "--headless",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--convert-to",
            kind,
            "--outdir",
            folder.toString(),
            file.toString()
        };
    }

    private void peer(Path file, String... command) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long started = System.nanoTime();
            if (!started(command)) {
                return;
            }
            seconds.add((System.nanoTime() - started) / 1e9);
        }
        tell(file, command[0] + ", the same to text, a process each", seconds);
    }

    /// @return whether the program is installed
    private static boolean started(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Findings.OUT.println(command[0] + ": not installed");
            return false;
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Arrays.toString(command) + " ended with " + process.exitValue());
        }
        return true;
    }

    private static void tell(Path file, String what, List<Double> seconds) {
        List<Double> warm = seconds.subList(Math.min(1, seconds.size() - 1), seconds.size()).stream()
                .sorted()
                .toList();
        Findings.OUT.printf(
                Locale.ROOT,
                "%s %s: first round %.2f s, then %.2f s (%.2f to %.2f); load %.1f%n",
                file.getFileName(),
                what,
                seconds.getFirst(),
                warm.get(warm.size() / 2),
                warm.getFirst(),
                warm.getLast(),
                Findings.load());
    }
}
