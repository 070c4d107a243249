package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ActTrial.Doing;
import damlam.ActTrial.Wrote;
import damlam.access.CurrentPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/// Tries acts as everybody, and compares the answers with the tables of `docs/permissions.md`.
abstract class ActScene extends PermissionScene {
    private static final String MAY = "may";
    private static final String NOT = "–";
    /// The program refuses it; the database by itself would take a row of it.
    private static final String ROW_ALONE = "–°";
    private static final Pattern LEFT_OUT = Pattern.compile("^- ((?:`[a-z_]+\\.[a-z_]+`(?:, )?)+): .+");
    private static final Pattern TABLE_NAME = Pattern.compile("`([a-z_]+\\.[a-z_]+)`");

    @Autowired
    PlatformTransactionManager transactions;

    private ActTrial trial;
    /// Tables of whose rows some were written in a trial.
    private final Set<String> written = new TreeSet<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    /// An act as a column of a table.
    ///
    /// @param tables whose rows it writes, in that order; that there is one of the first tells that it was done
    record Act(String name, Doing doing, List<String> tables) {}

    @BeforeEach
    void aTrial() {
        trial = new ActTrial(jdbc, transactions);
    }

    /// A form that is sent.
    Act sent(String name, String address, Map<String, ?> fields, String... tables) {
        return act(name, () -> filled(post(address), fields), tables);
    }

    /// A form that is sent with a file.
    Act sentWithFile(String name, String address, String field, Map<String, ?> fields, String... tables) {
        MockMultipartFile file = new MockMultipartFile(field, "a.txt", "text/plain", new byte[] {65});
        return act(name, () -> filled(multipart(address).file(file), fields), tables);
    }

    /// A page that is opened.
    Act opened(String name, String address, String... tables) {
        return act(name, () -> get(address), tables);
    }

    private Act act(String name, Supplier<AbstractMockHttpServletRequestBuilder<?>> form, String... tables) {
        return new Act(name, person -> TestBody.send(web, person, form.get()), List.of(tables));
    }

    private static AbstractMockHttpServletRequestBuilder<?> filled(
            AbstractMockHttpServletRequestBuilder<?> form, Map<String, ?> fields) {
        fields.forEach((name, value) -> form.param(name, value.toString()));
        return form;
    }

    /// Tries an act as everybody, now: the next column of the table that is compared next.
    void attempt(Act act) {
        columns.put(act.name(), column(act));
    }

    /// Compares what everybody may do with the table under a heading.
    void compare(String heading, List<Act> acts) throws IOException {
        acts.forEach(this::attempt);
        compare(heading);
    }

    /// The same of what was tried since the last table.
    void compare(String heading) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(columns.keySet().stream().collect(Collectors.joining(" | ", "| | ", " |")));
        lines.add("|---" + "|---".repeat(columns.size()) + "|");
        int row = 0;
        for (String role : people.keySet()) {
            int one = row++;
            lines.add(columns.values().stream()
                    .map(column -> column.get(one))
                    .collect(Collectors.joining(" | ", "| " + role + " | ", " |")));
        }
        columns.clear();
        Path made = Path.of("target", "permissions", heading + ".md");
        Files.createDirectories(made.getParent());
        Files.write(made, lines);
        assertThat(String.join("\n", lines))
                .as("docs/permissions.md, “%s”, is no longer true; this is (also in %s)", heading, made)
                .isEqualTo(String.join("\n", under(heading)));
    }

    /// The lines of the table under a heading.
    private static List<String> under(String heading) throws IOException {
        List<String> all = Files.readAllLines(TABLE);
        int begins = all.indexOf("### " + heading);
        assertThat(begins).as("the heading “%s”", heading).isNotNegative();
        return all.stream()
                .skip(begins + 1L)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("|"))
                .toList();
    }

    private List<String> column(Act act) {
        Map<CurrentPerson, Wrote> done = new HashMap<>();
        for (CurrentPerson person : people.values()) {
            Wrote wrote = trial.through(act.doing(), person, act.tables());
            if (wrote.has(act.tables().getFirst())) {
                done.put(person, wrote);
            }
        }
        Wrote example = people.values().stream()
                .filter(done::containsKey)
                .map(done::get)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody may: " + act.name()));
        assertThat(act.tables()).as(act.name()).allMatch(example::has);
        written.addAll(act.tables());
        return people.entrySet().stream()
                .map(one -> cell(act, one.getKey(), one.getValue(), done.get(one.getValue()), example))
                .toList();
    }

    private String cell(Act act, String role, CurrentPerson person, Wrote own, Wrote example) {
        if (own != null) {
            assertThat(taken(act, own, person, own.claims(), true))
                    .as("%s: %s, past the program", role, act.name())
                    .containsExactlyElementsOf(act.tables());
        }
        if (!person.equals(example.by())) {
            assertThat(forged(act, example, person))
                    .as("%s: %s, in another's name", role, act.name())
                    .isEmpty();
        }
        if (own != null) {
            return MAY;
        }
        List<String> taken = taken(act, example, person, "", true);
        return taken.isEmpty() ? NOT : ROW_ALONE;
    }

    /// The tables of an act of which the database takes the rows from somebody.
    private List<String> taken(Act act, Wrote wrote, CurrentPerson person, String claims, boolean own) {
        return act.tables().stream()
                .filter(table -> trial.takes(wrote, before(act, table), table, person, claims, own))
                .toList();
    }

    /// The same of rows that say that somebody else did it.
    private List<String> forged(Act act, Wrote wrote, CurrentPerson person) {
        return act.tables().stream()
                .filter(table -> wrote.rows().get(table).stream().anyMatch(row -> ActTrial.names(wrote.by(), row)))
                .filter(table -> trial.takes(wrote, before(act, table), table, person, "", false))
                .toList();
    }

    private static List<String> before(Act act, String table) {
        return act.tables().subList(0, act.tables().indexOf(table));
    }

    /// Every table of a schema under rules on rows is in one of its tables of acts, or among those that the file leaves
    /// out, with the reason.
    void nothingForgotten(String schema) throws IOException {
        Set<String> guarded = new TreeSet<>(jdbc.queryForList(
                "select distinct schemaname || '.' || tablename from pg_policies where schemaname = ?",
                String.class,
                schema));
        Set<String> said = new TreeSet<>(leftOut());
        said.removeIf(table -> !table.startsWith(schema + "."));
        assertThat(said).as("left out, and yet written").doesNotContainAnyElementsOf(written);
        said.addAll(written.stream().filter(guarded::contains).toList());
        assertThat(said).isEqualTo(guarded);
    }

    static Set<String> leftOut() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> LEFT_OUT.matcher(line).matches())
                .flatMap(line -> TABLE_NAME
                        .matcher(line.substring(0, line.indexOf("`: ") + 1))
                        .results())
                .map((MatchResult one) -> one.group(1))
                .collect(Collectors.toSet());
    }
}
