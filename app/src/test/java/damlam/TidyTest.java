package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the compiler does not see: long methods, things left for later, Vietnamese in the code.
class TidyTest {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("kernel", "record", "dispatch", "app", "cli", "bench");
    private static final int LONGEST_METHOD = 70;
    private static final Pattern METHOD =
            Pattern.compile("^ {4,8}(?!return |.* = switch )[\\w@<].*\\)( throws [\\w., ]+)? \\{$");
    private static final Pattern LATER = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", Pattern.CASE_INSENSITIVE);

    @Test
    void noMethodIsLongerThanAScreen() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                // Where the line before goes on, these are the parameters of a record, and no method.
                if (METHOD.matcher(lines.get(i)).matches() && !lines.get(i - 1).matches(".*[,(]")) {
                    int length = lengthFrom(lines, i);
                    if (length > LONGEST_METHOD) {
                        tooLong.add("%s:%d has %d lines".formatted(ROOT.relativize(file), i + 1, length));
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static int lengthFrom(List<String> lines, int start) {
        String first = lines.get(start);
        String end = " ".repeat(first.length() - first.stripLeading().length()) + "}";
        for (int i = start; i < lines.size(); i++) {
            if (lines.get(i).equals(end) || lines.get(i).equals(end + ";")) {
                return i - start + 1;
            }
        }
        return lines.size() - start;
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        List<String> left = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (LATER.matcher(lines.get(i)).find()) {
                    left.add(ROOT.relativize(file) + ":" + (i + 1));
                }
            }
        }
        assertThat(left).isEmpty();
    }

    /// Words for the screen live in templates and message files. Reader, writer and checker of
    /// documents know the language of documents, the demonstration its names, and a comment may name a
    /// term; nothing else speaks Vietnamese.
    @Test
    void codeSpeaksEnglish() throws IOException {
        List<String> spoken = new ArrayList<>();
        for (Path file : sources()) {
            String path = ROOT.relativize(file).toString();
            if (path.contains("src/test/")
                    || path.contains("damlam/dispatch/")
                    || path.contains("damlam/letter/")
                    || path.contains("damlam/form/")
                    || path.contains("damlam/demo/")) {
                continue;
            }
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String code = lines.get(i)
                        .replaceFirst("(^|\\s)//.*", "")
                        .replace("Dám Làm", "")
                        .replace("NĐ", "");
                if (VIETNAMESE.matcher(code).find()) {
                    spoken.add(path + ":" + (i + 1) + " " + code.strip());
                }
            }
        }
        assertThat(spoken).isEmpty();
    }

    static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : MODULES) {
            Path source = ROOT.resolve(module).resolve("src");
            if (Files.isDirectory(source)) {
                try (Stream<Path> files = Files.walk(source)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(all::add);
                }
            }
        }
        return all.stream().filter(file -> !file.endsWith("TidyTest.java")).toList();
    }
}
