package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The papers are true: every type and file they name exists, and every link leads somewhere.
class PapersTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]+(\\.[a-z]\\w*)?");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+(/[\\w.-]+)+(\\.[a-z]+)?/?");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path paper : papers()) {
            Matcher link = LINK.matcher(Files.readString(paper));
            while (link.find()) {
                String to = link.group(1);
                if (!to.contains("://") && !Files.exists(folderOf(paper).resolve(to))) {
                    dead.add(TidyTest.ROOT.relativize(paper) + " → " + to);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyTypeTheArchitectureNamesExists() throws IOException {
        Set<String> types = typeNames();
        List<String> unknown = new ArrayList<>();
        for (String paper : List.of("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md")) {
            Matcher code = CODE.matcher(Files.readString(TidyTest.ROOT.resolve(paper)));
            while (code.find()) {
                String said = code.group(1);
                if (TYPE.matcher(said).matches()
                        && !said.equals(said.toUpperCase(java.util.Locale.ROOT))
                        && !types.contains(said.split("\\.", -1)[0])) {
                    unknown.add(paper + ": " + said);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyFileTheArchitectureNamesExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String paper : List.of("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md")) {
            Matcher code = CODE.matcher(Files.readString(TidyTest.ROOT.resolve(paper)));
            while (code.find()) {
                String said = code.group(1);
                if (FILE.matcher(said).matches() && !exists(said)) {
                    missing.add(paper + ": " + said);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /// A path counts from the root, or below the sources of a module: `cases/Cases.java`, `jte/layout`.
    private static boolean exists(String said) throws IOException {
        if (Files.exists(TidyTest.ROOT.resolve(said))) {
            return true;
        }
        String ending = "/" + (said.endsWith("/") ? said.substring(0, said.length() - 1) : said);
        try (Stream<Path> files = Files.walk(TidyTest.ROOT)) {
            return files.filter(file -> !file.toString().contains("/target/"))
                    .anyMatch(file ->
                            file.toString().endsWith(ending) || file.toString().endsWith(ending + ".java"));
        }
    }

    private static Set<String> typeNames() throws IOException {
        Set<String> names = new HashSet<>();
        Pattern declared = Pattern.compile("\\b(class|interface|record|enum) ([A-Z]\\w*)");
        for (Path file : TidyTest.sources()) {
            Matcher type = declared.matcher(Files.readString(file));
            while (type.find()) {
                names.add(type.group(2));
            }
        }
        names.add("TidyTest");
        return names;
    }

    private static List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.walk(TidyTest.ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/.git/"))
                    .toList();
        }
    }

    private static Path folderOf(Path paper) {
        Path folder = paper.getParent();
        if (folder == null) {
            throw new IllegalStateException("a paper lies in a folder: " + paper);
        }
        return folder;
    }
}
