package damlam;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Who may use whom is this table; each row names only rows above it, so there are no cycles.
class ArchitectureTest {
    /// What the features of the application all stand on.
    private static final List<String> GROUND = List.of("access", "org", "journal", "calendar");

    static final Map<String, Set<String>> MAY_USE = table(
            row("calendar"),
            row("folder"),
            row("eventlog"),
            row("logfile", "eventlog"),
            row("ledger", "eventlog", "calendar"),
            row("detect", "ledger", "eventlog", "calendar"),
            row("peers", "detect", "ledger", "eventlog"),
            row("results", "peers", "detect", "ledger", "logfile", "eventlog", "calendar", "folder"),
            row("report", "results", "peers", "detect", "ledger", "eventlog", "calendar"),
            row("simulate", "eventlog", "calendar", "folder"),
            row("merkle"),
            row("note", "merkle"),
            row("record", "note", "merkle"),
            row("witness", "record", "note", "merkle"),
            row("dispatch"),
            row("letter", "dispatch"),
            row("form", "dispatch", "letter"),
            row("storage"),
            row("journal", "record", "note"),
            row("org", "journal"),
            row("access", "org", "journal"),
            row("sheets"),
            row("vault"),
            row("roster", "org", "sheets"),
            row("page", "access", "org", "journal", "calendar"),
            row("rulebook", GROUND),
            row("procedure", "rulebook", "calendar", "org"),
            row("competence", with(GROUND, "rulebook", "roster", "sheets")),
            row("admin", "access", "org", "journal", "roster", "sheets", "calendar", "rulebook"),
            row("proofs", with(GROUND, "vault", "sheets", "record", "note", "merkle", "witness")),
            row("signatures", with(GROUND, "dispatch")),
            row("documents", with(GROUND, "dispatch", "letter", "form", "signatures")),
            row("numbers", with(GROUND, "dispatch", "documents")),
            row("directives", with(GROUND, "dispatch", "documents")),
            row("arrivals", with(GROUND, "dispatch", "documents", "directives")),
            row(
                    "registers",
                    with(
                            GROUND,
                            "merkle",
                            "note",
                            "proofs",
                            "dispatch",
                            "letter",
                            "sheets",
                            "documents",
                            "numbers",
                            "directives",
                            "arrivals")),
            row(
                    "issuing",
                    with(
                            GROUND,
                            "dispatch",
                            "letter",
                            "form",
                            "signatures",
                            "documents",
                            "numbers",
                            "directives",
                            "arrivals",
                            "registers")),
            row("cases", with(GROUND, "rulebook", "dispatch", "documents", "directives", "eventlog", "ledger")),
            row("analysis", with(GROUND, "rulebook", "cases", "eventlog", "ledger", "detect", "peers")),
            row(
                    "exchange",
                    with(GROUND, "vault", "dispatch", "documents", "signatures", "directives", "arrivals", "cases")),
            row("forms", with(GROUND, "dispatch", "documents", "directives")),
            row(
                    "inspection",
                    with(
                            GROUND,
                            "vault",
                            "rulebook",
                            "dispatch",
                            "letter",
                            "documents",
                            "numbers",
                            "issuing",
                            "directives",
                            "cases",
                            "eventlog",
                            "ledger",
                            "detect",
                            "peers",
                            "analysis",
                            "forms")),
            row(
                    "whistleblowing",
                    with(
                            GROUND,
                            "vault",
                            "record",
                            "proofs",
                            "rulebook",
                            "procedure",
                            "dispatch",
                            "documents",
                            "directives",
                            "cases",
                            "eventlog",
                            "ledger",
                            "detect",
                            "peers",
                            "analysis",
                            "inspection")),
            row(
                    "discipline",
                    with(
                            GROUND,
                            "procedure",
                            "rulebook",
                            "vault",
                            "dispatch",
                            "letter",
                            "documents",
                            "numbers",
                            "issuing",
                            "directives",
                            "cases",
                            "eventlog",
                            "ledger",
                            "detect",
                            "peers",
                            "analysis",
                            "inspection",
                            "whistleblowing")),
            row(
                    "policy",
                    with(
                            GROUND,
                            "rulebook",
                            "dispatch",
                            "documents",
                            "directives",
                            "cases",
                            "eventlog",
                            "ledger",
                            "analysis")),
            row(
                    "daring",
                    with(
                            GROUND,
                            "rulebook",
                            "procedure",
                            "sheets",
                            "dispatch",
                            "documents",
                            "directives",
                            "cases",
                            "eventlog",
                            "ledger",
                            "analysis",
                            "inspection")),
            row(
                    "personnel",
                    with(
                            GROUND,
                            "issuing",
                            "numbers",
                            "vault",
                            "rulebook",
                            "procedure",
                            "sheets",
                            "dispatch",
                            "letter",
                            "documents",
                            "directives",
                            "cases",
                            "eventlog",
                            "ledger",
                            "detect",
                            "analysis",
                            "discipline",
                            "inspection",
                            "daring",
                            "forms",
                            "whistleblowing")),
            row(
                    "rating",
                    with(
                            GROUND,
                            "rulebook",
                            "sheets",
                            "dispatch",
                            "documents",
                            "directives",
                            "cases",
                            "eventlog",
                            "ledger",
                            "analysis",
                            "inspection")),
            row(
                    "oversight",
                    with(
                            GROUND,
                            "rulebook",
                            "vault",
                            "record",
                            "proofs",
                            "dispatch",
                            "letter",
                            "documents",
                            "directives",
                            "cases",
                            "eventlog",
                            "ledger",
                            "analysis",
                            "inspection",
                            "forms")),
            row("figures", with(GROUND, "directives", "cases", "forms")),
            row("papers", with(GROUND, "dispatch", "letter", "forms", "figures")),
            row("reports", with(GROUND, "rulebook", "cases", "eventlog", "forms", "figures", "papers")),
            row("consolidation", with(GROUND, "cases", "forms", "figures", "papers", "reports")),
            row(
                    "finding",
                    with(
                            GROUND,
                            "dispatch",
                            "documents",
                            "directives",
                            "cases",
                            "forms",
                            "figures",
                            "papers",
                            "reports",
                            "eventlog",
                            "ledger")),
            row(
                    "files",
                    with(
                            GROUND,
                            "sheets",
                            "finding",
                            "arrivals",
                            "documents",
                            "dispatch",
                            "directives",
                            "cases",
                            "forms",
                            "figures",
                            "papers",
                            "reports",
                            "eventlog",
                            "ledger")),
            row(
                    "desk",
                    with(
                            GROUND,
                            "rulebook",
                            "whistleblowing",
                            "competence",
                            "dispatch",
                            "documents",
                            "directives",
                            "arrivals",
                            "issuing",
                            "cases",
                            "analysis",
                            "inspection",
                            "oversight",
                            "discipline",
                            "policy",
                            "daring",
                            "personnel",
                            "detect",
                            "eventlog",
                            "ledger")),
            row(
                    "demo",
                    with(
                            GROUND,
                            "whistleblowing",
                            "dispatch",
                            "letter",
                            "documents",
                            "numbers",
                            "directives",
                            "arrivals",
                            "cases",
                            "analysis",
                            "inspection",
                            "oversight",
                            "discipline",
                            "procedure",
                            "policy",
                            "competence",
                            "daring",
                            "personnel",
                            "rulebook",
                            "detect",
                            "forms",
                            "figures",
                            "reports",
                            "consolidation",
                            "desk",
                            "eventlog",
                            "ledger")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("damlam");

    @Test
    void everyPackageIsInTheTableAndUsesOnlyWhatItsRowNames() {
        Set<String> broken = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = feature(type);
            if (from.isEmpty() || from.equals("pages")) {
                continue; // The root puts everything together; pages are generated from templates.
            }
            assertThat(MAY_USE).as("packages in the table").containsKey(from);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = feature(dependency.getTargetClass());
                if (isOurs(dependency.getTargetClass()) && !to.equals(from) && !mayUse(type, from, to)) {
                    broken.add(from + " uses " + to + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void eachRowNamesOnlyRowsAboveIt() {
        Set<String> above = new LinkedHashSet<>();
        MAY_USE.forEach((name, used) -> {
            assertThat(above).as("rows above " + name).containsAll(used);
            above.add(name);
        });
    }

    @Test
    void nobodyUsesAnothersPagesAndPagesAreHidden() {
        Set<String> broken = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isWeb(dependency.getTargetClass())
                        && !dependency
                                .getTargetClass()
                                .getPackageName()
                                .equals(dependency.getOriginClass().getPackageName())
                        && !feature(dependency.getOriginClass()).equals("pages"))
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(broken).isEmpty();
    }

    /// Pages of any feature are put together with `page`, which is the only thing they may use
    /// beyond their feature.
    private static boolean mayUse(JavaClass type, String from, String to) {
        return MAY_USE.get(from).contains(to) || isWeb(type) && to.equals("page");
    }

    private static boolean isWeb(JavaClass type) {
        return isOurs(type) && type.getPackageName().endsWith(".web");
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("damlam.");
    }

    private static String feature(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        return names.length < 2 || !names[0].equals("damlam") ? "" : names[1];
    }

    private static List<String> with(List<String> ground, String... more) {
        List<String> all = new ArrayList<>(ground);
        all.addAll(List.of(more));
        return all;
    }

    private static Map.Entry<String, Set<String>> row(String name, String... used) {
        return entry(name, Set.of(used));
    }

    private static Map.Entry<String, Set<String>> row(String name, List<String> used) {
        return entry(name, Set.copyOf(used));
    }

    @SafeVarargs
    private static Map<String, Set<String>> table(Map.Entry<String, Set<String>>... rows) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> row : rows) {
            table.put(row.getKey(), row.getValue());
        }
        return table;
    }
}
