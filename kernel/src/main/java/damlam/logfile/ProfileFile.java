package damlam.logfile;

import damlam.eventlog.LedgerState;
import damlam.eventlog.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.FailsafeScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/// Reads a [Profile] from YAML, and says what is wrong with it.
final class ProfileFile {
    private static final Set<String> KEYS = Set.of(
            "profile",
            "about",
            "case",
            "at",
            "format",
            "zone",
            "unit",
            "person",
            "kind",
            "outside",
            "activity",
            "optional",
            "machines",
            "state",
            "work");

    /// How YAML writes that there is nothing.
    private static final Set<String> NOTHING = Set.of("", "~", "null");

    private final String file;

    private ProfileFile(String file) {
        this.file = file;
    }

    static Profile builtIn(String name) {
        InputStream resource =
                Objects.requireNonNull(ProfileFile.class.getResourceAsStream(name + ".yaml"), "no profile " + name);
        try (resource) {
            return new ProfileFile(name + ".yaml").parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static Profile read(Path path) {
        ProfileFile reading = new ProfileFile(path.toString());
        if (!Files.isRegularFile(path)) {
            throw new LogFormatException("there is no profile '%s': use one of %s, or the path of a profile file"
                    .formatted(path, String.join(", ", Profile.BUILT_IN)));
        }
        try {
            return reading.parse(Files.readString(path));
        } catch (IOException problem) {
            throw reading.wrong("cannot be read; check that it is a text in UTF-8 and may be read");
        }
    }

    private Profile parse(String yaml) {
        try {
            Object root = new Load(LoadSettings.builder()
                            .setLabel(file)
                            .setSchema(new Texts())
                            .build())
                    .loadFromString(yaml);
            return profile(root(root));
        } catch (MarkedYamlEngineException problem) {
            int line = problem.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new LogFormatException(
                    file,
                    line,
                    "is no YAML: %s; correct this line or the one above".formatted(oneLine(problem.getProblem())));
        } catch (YamlEngineException problem) {
            throw wrong("is no YAML: %s; write it anew".formatted(oneLine(String.valueOf(problem.getMessage()))));
        } catch (StackOverflowError deep) {
            throw wrong("nests deeper than any profile does; write 'key: value' and lists of these");
        }
    }

    private Map<String, Object> root(@Nullable Object root) {
        if (root == null || root.equals("")) {
            throw wrong("is empty; it needs at least the lines 'case: COLUMN' and 'at: COLUMN'");
        }
        return map(root, "the profile");
    }

    private Profile profile(Map<String, Object> root) {
        for (String key : root.keySet()) {
            if (!KEYS.contains(key)) {
                throw wrong("'%s' means nothing; take it out or correct it: a profile has %s"
                        .formatted(key, KEYS.stream().sorted().toList()));
            }
        }
        String name = text(root, "profile", file);
        boolean moves = name.equals("moves");
        Profile profile = new Profile(
                name,
                moves,
                moves ? "case" : required(root, "case"),
                moves ? "at" : required(root, "at"),
                times(root),
                text(root, "unit", ""),
                text(root, "person", ""),
                text(root, "kind", ""),
                text(root, "outside", ""),
                names(root, "activity"),
                new HashSet<>(names(root, "optional")),
                Set.copyOf(names(root, "machines")),
                rules(root, "state", this::stateRule),
                rules(root, "work", this::workRule));
        Set<String> unknown = new HashSet<>(profile.optional());
        profile.columns().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw wrong("'optional' names columns that nothing else does: %s; take them out or correct them"
                    .formatted(String.join(", ", unknown)));
        }
        return profile;
    }

    private Profile.Times times(Map<String, Object> root) {
        String format = text(root, "format", "iso");
        try {
            ZoneId zone = ZoneId.of(text(root, "zone", "Asia/Ho_Chi_Minh"));
            Instants unused = new Instants(format, zone);
            return new Profile.Times(format, zone);
        } catch (DateTimeException problem) {
            throw wrong("'zone' must be a zone such as Asia/Ho_Chi_Minh or +07:00");
        } catch (IllegalArgumentException problem) {
            throw wrong("'format' must be iso, epoch-ms, epoch-s or letters such as dd/MM/yyyy HH:mm:ss");
        }
    }

    private <T> List<T> rules(Map<String, Object> root, String key, Function<Map<String, Object>, T> rule) {
        Object list = root.getOrDefault(key, "");
        if (list.equals("")) {
            return List.of();
        }
        if (!(list instanceof Collection<?> items)) {
            throw wrong("'%s' must be a list of rules; write them below it, each as '- {is: …}'".formatted(key));
        }
        List<T> rules = new ArrayList<>();
        for (Object item : items) {
            rules.add(rule.apply(map(item, "a rule of '" + key + "'")));
        }
        return List.copyOf(rules);
    }

    private Profile.StateRule stateRule(Map<String, Object> rule) {
        requireKeys(rule, Set.of("when", "is", "person", "outside"));
        String person = text(rule, "person", "");
        if (!person.isEmpty() && !person.equals("unknown")) {
            throw wrong("'person' of a rule can only be 'unknown', was '%s'; else leave it out".formatted(person));
        }
        return new Profile.StateRule(
                condition(rule), constant(LedgerState.class, rule), person.isEmpty(), text(rule, "outside", ""));
    }

    private Profile.WorkRule workRule(Map<String, Object> rule) {
        requireKeys(rule, Set.of("when", "is"));
        return new Profile.WorkRule(condition(rule), constant(Work.class, rule));
    }

    private Profile.Condition condition(Map<String, Object> rule) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        map(rule.getOrDefault("when", Map.of()), "'when'")
                .forEach((column, value) -> values.put(column, texts(value, column)));
        return new Profile.Condition(values);
    }

    private <E extends Enum<E>> E constant(Class<E> type, Map<String, Object> rule) {
        String name = required(rule, "is");
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw wrong("'is: %s' is not known; write one of %s".formatted(name, List.of(type.getEnumConstants())));
    }

    private void requireKeys(Map<String, Object> rule, Set<String> keys) {
        for (String key : rule.keySet()) {
            if (!keys.contains(key)) {
                throw wrong("'%s' means nothing in a rule; take it out or correct it: a rule has %s"
                        .formatted(key, keys.stream().sorted().toList()));
            }
        }
    }

    private String required(Map<String, Object> map, String key) {
        String text = text(map, key, "");
        if (text.isEmpty()) {
            throw wrong("'%1$s' is missing; add '%1$s: …'".formatted(key));
        }
        return text;
    }

    private String text(Map<String, Object> map, String key, String otherwise) {
        Object value = map.get(key);
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            throw wrong("'%1$s' must be one text; write '%1$s: …'".formatted(key));
        }
        String text = value == null ? "" : String.valueOf(value);
        return NOTHING.contains(text) ? otherwise : text;
    }

    private List<String> names(Map<String, Object> map, String key) {
        return texts(map.get(key), key).stream()
                .filter(name -> !NOTHING.contains(name))
                .toList();
    }

    private List<String> texts(@Nullable Object value, String key) {
        if (value == null) {
            return List.of();
        }
        Collection<?> items = value instanceof Collection<?> many ? many : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof String text)) {
                throw wrong(
                        "'%1$s' must be a text or a list of texts; write '%1$s: …' or '%1$s: [ …, … ]'".formatted(key));
            }
            texts.add(text);
        }
        return texts;
    }

    private Map<String, Object> map(@Nullable Object value, String what) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw wrong(what + " must have the form 'key: value'; write it so");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((key, item) -> {
            if (item != null) {
                map.put(String.valueOf(key), item);
            }
        });
        return map;
    }

    /// Columns hold texts, so 007, 1.10 and yes are what is written, and no numbers or truths.
    private static final class Texts implements Schema {
        @Override
        public ScalarResolver getScalarResolver() {
            return new FailsafeScalarResolver();
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return Map.of(Tag.NULL, node -> "");
        }
    }

    private LogFormatException wrong(String problem) {
        return new LogFormatException("profile %s: %s".formatted(file, problem));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
