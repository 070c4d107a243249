package damlam.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The incidents of the BPI Challenge 2013 many times over, for want of so large a log that may be shared: in copy `k`
/// each case has the suffix `-k` and happens `k` days later. Kept in `bench/target`.
final class Incidents {
    private static final Path SAMPLE = Path.of("samples/foreign/bpic13-incidents.xes.gz");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);
    private static final String CASE_KEY = "<string key=\"concept:name\" value=\"";
    private static final String TIME_KEY = "<date key=\"time:timestamp\" value=\"";

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*<\\w+ key=\"([^\"]*)\" value=\"([^\"]*)\"/?>");

    private Incidents() {}

    /// What the CSV keeps of an event.
    private record Row(String name, int seq, OffsetDateTime at, String rest) {}

    static Path csv(int copies) throws IOException {
        Path file = Path.of("bench/target/bpic13x%d.csv".formatted(copies));
        if (Files.exists(file)) {
            return file;
        }
        List<Row> rows = rows();
        return write(file, out -> {
            out.write("case,seq,ts,activity,transition,resource,grp,orgline\n");
            for (int copy = 0; copy < copies; copy++) {
                Duration later = Duration.ofDays(copy);
                for (Row row : rows) {
                    out.write(row.name() + "-" + copy + "," + row.seq() + ","
                            + WRITTEN.format(row.at().plus(later)) + "," + row.rest() + "\n");
                }
            }
        });
    }

    /// The same as XES, all attributes of the original kept.
    static Path xes(int copies) throws IOException {
        Path file = Path.of("bench/target/bpic13x%d.xes".formatted(copies));
        if (Files.exists(file)) {
            return file;
        }
        List<String> lines = lines();
        int first = firstTrace(lines);
        return write(file, out -> {
            writeLines(out, lines.subList(0, first));
            for (int copy = 0; copy < copies; copy++) {
                copyTraces(out, lines.subList(first, lines.size() - 1), copy);
            }
            out.write(lines.getLast() + "\n");
        });
    }

    private interface Content {
        void write(BufferedWriter out) throws IOException;
    }

    /// Written beside and moved when complete, so that a run that was stopped leaves no half a log.
    private static Path write(Path file, Content content) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".incomplete");
        try (BufferedWriter out = Files.newBufferedWriter(beside)) {
            content.write(out);
        }
        return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int firstTrace(List<String> lines) {
        int line = 0;
        while (!lines.get(line).strip().equals("<trace>")) {
            line++;
        }
        return line;
    }

    private static void writeLines(BufferedWriter out, List<String> lines) throws IOException {
        for (String line : lines) {
            out.write(line + "\n");
        }
    }

    /// The case's name stands two tabs in, an event's attributes three.
    private static void copyTraces(BufferedWriter out, List<String> lines, int copy) throws IOException {
        Duration later = Duration.ofDays(copy);
        for (String line : lines) {
            if (line.startsWith(CASE_KEY, 2)) {
                out.write(line.replace("\"/>", "-" + copy + "\"/>") + "\n");
            } else if (line.startsWith(TIME_KEY, 3)) {
                int from = 3 + TIME_KEY.length();
                OffsetDateTime at = OffsetDateTime.parse(line.substring(from, line.indexOf('"', from)));
                out.write(line.substring(0, from) + at.plus(later).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        + "\"/>\n");
            } else {
                out.write(line + "\n");
            }
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        Map<String, String> event = new HashMap<>();
        String name = "";
        int seq = 0;
        List<String> lines = lines();
        for (String line : lines.subList(firstTrace(lines), lines.size())) {
            Matcher attribute = ATTRIBUTE.matcher(line);
            if (attribute.matches()) {
                event.put(attribute.group(1), attribute.group(2));
            } else if (line.contains("<trace>")) {
                seq = 0;
            } else if (line.contains("<event>")) {
                name = seq == 0 ? event.getOrDefault("concept:name", "") : name;
                event.clear();
            } else if (line.contains("</event>")) {
                rows.add(row(name, seq++, event));
            }
        }
        return rows;
    }

    /// No value of these columns needs quotes in CSV.
    private static Row row(String name, int seq, Map<String, String> event) {
        String rest = Stream.of(
                        "concept:name", "lifecycle:transition", "org:resource", "org:group", "organization involved")
                .map(event::get)
                .collect(Collectors.joining(","));
        return new Row(name, seq, OffsetDateTime.parse(event.get("time:timestamp")), rest);
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader sample = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SAMPLE), 1 << 16), StandardCharsets.UTF_8))) {
            return sample.lines().toList();
        }
    }
}
