package damlam.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How many fields of the samples are read right, field by field. A list counts by its items, in
/// order, requirements by their numbers: of one that was not read every field is wrong, and what
/// was read and is not there counts against it.
final class FieldTable {
    private final Map<String, int[]> rightOfAll = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private String sample = "";

    /// Reads every file with that ending and prints the table.
    ///
    /// @param args a folder, an ending, and the folder with the answers
    public static void main(String[] args) throws Exception {
        FieldTable table = new FieldTable();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(args[1])).sorted().toList()) {
                String name = file.getFileName().toString().replace(args[1], "");
                table.add(name, DispatchText.read(file), Path.of(args[2], name + ".expected.json"));
            }
        }
        System.out.println(table);
        table.wrong.forEach(System.out::println);
    }

    void add(String name, String text, Path answer) throws IOException {
        sample = name;
        count(
                map(PlainJson.read(Files.readString(answer))),
                map(PlainJson.read(DispatchJson.write(DispatchParser.parse(text)))));
    }

    List<String> wrong() {
        return wrong;
    }

    /// In percent, over all fields.
    double right() {
        int right = rightOfAll.values().stream().mapToInt(sum -> sum[0]).sum();
        int all = rightOfAll.values().stream().mapToInt(sum -> sum[1]).sum();
        return 100.0 * right / all;
    }

    private void count(Map<String, Object> expected, Map<String, Object> actual) {
        for (String key : List.of("type", "number", "date", "subject", "issuer")) {
            if (expected.containsKey(key)) {
                score(key, expected.get(key), actual.get(key));
            }
        }
        list("addressees", expected, actual, List.of());
        list("bases", expected, actual, List.of("number", "date", "issuer", "subject"));
        if (expected.containsKey("requirements")) {
            requirements(items(expected.get("requirements")), items(actual.get("requirements")));
        }
        list("recipients", expected, actual, List.of());
        if (expected.containsKey("signer")) {
            Map<String, Object> signer = map(expected.get("signer"));
            Map<String, Object> read = map(actual.get("signer"));
            signer.forEach((key, value) -> score("signer", value, read.get(key)));
        }
    }

    private void list(String key, Map<String, Object> expected, Map<String, Object> actual, List<String> keys) {
        if (!expected.containsKey(key)) {
            return;
        }
        List<Object> wanted = items(expected.get(key));
        List<Object> read = items(actual.get(key));
        for (int i = 0; i < Math.max(wanted.size(), read.size()); i++) {
            Object here = i < wanted.size() ? wanted.get(i) : "nothing";
            Object there = i < read.size() ? read.get(i) : "nothing";
            if (!(here instanceof Map) || !(there instanceof Map)) {
                score(key, here, there);
                continue;
            }
            for (String part : keys) {
                if (map(here).containsKey(part)) {
                    score(key + "." + part, map(here).get(part), map(there).get(part));
                }
            }
        }
    }

    private void requirements(List<Object> wanted, List<Object> read) {
        List<Object> left = new ArrayList<>(read);
        for (int i = 0; i < wanted.size(); i++) {
            Map<String, Object> here = map(wanted.get(i));
            Object found = i < read.size() && !here.containsKey("no") ? read.get(i) : numbered(here.get("no"), left);
            Map<String, Object> there = map(found);
            left.remove(found);
            for (String key : List.of("no", "scope", "coordinators", "product")) {
                if (here.containsKey(key)) {
                    score("requirements." + key, here.get(key), there.get(key));
                }
            }
            terms(here, there);
        }
        left.forEach(more -> score("requirements", "nothing", more));
    }

    private static Object numbered(Object no, List<Object> among) {
        return among.stream()
                .filter(one -> Objects.equals(map(one).get("no"), no))
                .findFirst()
                .orElse("nothing");
    }

    /// Of a requirement or point, and of those below it.
    private void terms(Map<String, Object> here, Map<String, Object> there) {
        for (String key : List.of("deadline", "period")) {
            if (here.containsKey(key)) {
                score(key, here.get(key), there.isEmpty() ? "nothing" : there.get(key));
            }
        }
        List<Object> wanted = items(here.get("points"));
        List<Object> read = items(there.get("points"));
        for (int i = 0; i < wanted.size(); i++) {
            terms(map(wanted.get(i)), i < read.size() ? map(read.get(i)) : Map.of());
        }
    }

    private void score(String field, Object expected, Object actual) {
        int[] sum = rightOfAll.computeIfAbsent(field, key -> new int[2]);
        sum[1]++;
        if (Objects.equals(expected, actual)) {
            sum[0]++;
        } else {
            wrong.add("%s: %s: %s, read as %s".formatted(sample, field, expected, actual));
        }
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("| field | right | of | % |\n|---|---|---|---|\n");
        rightOfAll.forEach((field, sum) ->
                table.append("| %s | %d | %d | %.1f |%n".formatted(field, sum[0], sum[1], 100.0 * sum[0] / sum[1])));
        return table.append("all fields: %.1f %%%n".formatted(right())).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> items(Object value) {
        return value instanceof List ? (List<Object>) value : List.of();
    }
}
