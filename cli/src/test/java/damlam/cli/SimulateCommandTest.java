package damlam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void aYearOfMovesIsWrittenWithTheTruthBesideIt() throws IOException {
        Path year = folder.resolve("year");
        assertThat(console.run("simulate", "--seed", "7", "--out", year.toString()))
                .isZero();
        assertThat(console.out()).matches("\\d+ moves in \\d+ cases by \\d+ people: .*year\\n");
        assertThat(inside(year)).containsExactlyInAnyOrder("moves.csv", "people.csv", "absences.csv", "truth.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate --out OUT",
                "simulate --seed 1",
                "simulate --seed one --out OUT",
                "simulate --seed 1 --out OUT --scale 0",
                "simulate --seed 1 --out OUT --scale 1.5",
                "simulate --seed 1 --out OUT --scale 20001",
                "simulate --seed 1 --out OUT --size 2",
                "simulate --seed 1 --out",
                "simulate --seed 1 --out OUT\0"
            })
    void whatCannotBeDoneIsSaidInOneLineAndLeavesNothingBehind(String line) throws IOException {
        String there = folder.resolve("year").toString();
        assertThat(console.run(line.replace("OUT", there).split(" "))).isEqualTo(2);
        assertThat(console.err()).startsWith("damlam: ").hasLineCount(1);
        assertThat(inside(folder)).isEmpty();
    }

    @Test
    void helpIsNotAnError() {
        assertThat(console.run("simulate", "--help")).isZero();
        assertThat(console.out()).startsWith("usage: damlam simulate --seed N");
    }

    @Test
    void aFolderWithSomethingInItIsRefused() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(console.run("simulate", "--seed", "1", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(console.err())
                .contains(folder.toString(), "name a new folder")
                .hasLineCount(1);
        assertThat(inside(folder)).containsExactly("mine.txt");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        String inFile = file.resolve("year").toString();
        assertThat(console.run("simulate", "--seed", "1", "--out", inFile)).isEqualTo(2);
        assertThat(console.err()).contains(file.toString(), "cannot be written").hasLineCount(1);
    }

    private static List<String> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
