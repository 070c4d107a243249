package damlam.report;

import damlam.results.Analysis;
import damlam.results.ResultFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// `report.html`: asks nothing of any server, in Vietnamese and in English.
public final class ReportHtml implements ResultFile {
    private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js";
    private static final List<String> SCRIPTS =
            List.of("base.js", "time.js", "flow.js", "funnel.js", "slow.js", "signals.js", "page.js");
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> logs;

    /// @param logs the names of the files that were read, as the page's first line gives them
    public ReportHtml(List<String> logs) {
        this.logs = List.copyOf(logs);
    }

    @Override
    public String name() {
        return "report.html";
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        String page = text("report.html");
        Map<String, String> parts = Map.of(
                "style", text("report.css"),
                "words", json(Map.of("vi", words("vi"), "en", words("en"))),
                "facts", json(ReportFacts.of(analysis, logs)),
                "echarts", text(ECHARTS),
                "script", script());
        try (Writer writer = Files.newBufferedWriter(file)) {
            int at = 0;
            for (int open = page.indexOf("{{"); open >= 0; open = page.indexOf("{{", at)) {
                int close = page.indexOf("}}", open);
                writer.write(page, at, open - at);
                writer.write(Objects.requireNonNull(parts.get(page.substring(open + 2, close))));
                at = close + 2;
            }
            writer.write(page, at, page.length() - at);
        }
    }

    private static String script() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String script : SCRIPTS) {
            all.append(text(script));
        }
        return all.toString();
    }

    /// Nothing in it ends the script element that it stands in.
    private static String json(Object value) {
        return JSON.writeValueAsString(value).replace("<", "\\u003c");
    }

    private static Map<String, String> words(String language) throws IOException {
        Properties words = new Properties();
        words.load(new java.io.StringReader(text(language + ".properties")));
        Map<String, String> sorted = new TreeMap<>();
        words.forEach((key, value) -> sorted.put(key.toString(), value.toString()));
        return sorted;
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(ReportHtml.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
