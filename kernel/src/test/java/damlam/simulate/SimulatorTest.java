package damlam.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndTheFirstAgencyIsTheSameAtAnyScale() throws IOException {
        Simulator.Written one = Simulator.write(42, 1, folder.resolve("one"));
        Simulator.write(42, 1, folder.resolve("again"));
        Simulator.Written two = Simulator.write(42, 2, folder.resolve("two"));
        Simulator.write(43, 1, folder.resolve("other"));
        assertThat(bytes("again/moves.csv")).isEqualTo(bytes("one/moves.csv"));
        assertThat(Files.mismatch(folder.resolve("one/moves.csv"), folder.resolve("two/moves.csv")))
                .isEqualTo(bytes("one/moves.csv").length);
        assertThat(bytes("other/moves.csv")).isNotEqualTo(bytes("one/moves.csv"));
        assertThat(two.moves()).isGreaterThan(one.moves());
    }

    @Test
    void filesHaveTheFormOfTheNativeLog() throws IOException {
        Simulator.Written written = Simulator.write(5, 1, folder.resolve("out"));
        List<String> moves = lines("moves.csv");
        assertThat(moves.getFirst())
                .isEqualTo("case,kind,at,actor,actor_unit,move,to_unit,to_person,ground,due,evidence,stance,"
                        + "own_authority");
        assertThat(moves).hasSize((int) written.moves() + 1);
        assertThat(moves.get(1))
                .matches("a00001-1,[a-z-]+,2025-01-02T\\d\\d:\\d\\d:\\d\\d\\+07:00,a00001-p00[5-8],a00001-registry,"
                        + "ISSUE,a00001-[a-z0-9-]+,,,2025-\\d\\d-\\d\\dT17:00:00\\+07:00,,,");
        assertThat(moves).allMatch(line -> line.chars().filter(c -> c == ',').count() == 12 && !line.contains("\""));
        assertThat(lines("people.csv").getFirst()).isEqualTo("person,unit,role,from,until");
        assertThat(lines("absences.csv").getFirst()).isEqualTo("person,from,until");
        assertThat(lines("truth.csv")).hasSize((int) written.people() + 1).contains("a00001-p001,honest");
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> Simulator.write(1, 1, full)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(inside(full)).containsExactly("mine.txt");
        assertThat(inside(folder)).containsExactly("full");
    }

    @Test
    void nothingAppearsBeforeAllIsComplete() throws IOException {
        Path out = folder.resolve("out");
        try (SimulationFiles files = SimulationFiles.beside(out)) {
            Simulator simulator = new Simulator(1);
            files.people(simulator.agency(1), simulator.clock());
            assertThat(out).doesNotExist();
            assertThat(inside(folder))
                    .singleElement()
                    .asString()
                    .startsWith(".out.")
                    .contains(".incomplete-");
        }
        assertThat(inside(folder)).isEmpty();
    }

    /// What a running agency keeps is what is open: it reaches its size in the first months and stays there.
    @Test
    void whatIsKeptDoesNotGrowWithTheCasesThatAreDone() {
        Simulator simulator = new Simulator(9);
        Agency agency = simulator.agency(1);
        List<Integer> kept = new ArrayList<>();
        List<Integer> moves = new ArrayList<>(List.of(0));
        simulator.run(agency, 1, row -> {
            int made = moves.getFirst() + 1;
            moves.set(0, made);
            if (made % 1000 == 0) {
                kept.add(agency.people.stream()
                        .mapToInt(worker -> worker.tasks.size() + worker.holding.size())
                        .sum());
            }
        });
        int quarter = kept.size() / 4;
        int early = most(kept.subList(quarter / 2, quarter));
        int late = most(kept.subList(3 * quarter, kept.size()));
        assertThat(late).isLessThan(2 * early);
    }

    private static int most(List<Integer> of) {
        return of.stream().mapToInt(n -> n).max().orElseThrow();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file));
    }

    private byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    private static List<String> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
