package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FieldTableTest {
    @Test
    void atLeastNinetyEightOfAHundredFieldsOfTheSamplesAreReadRight() throws IOException {
        FieldTable table = new FieldTable();
        for (Path file : SamplesTest.dispatches().toList()) {
            String name = file.getFileName().toString().replace(".txt", "");
            table.add(name, Files.readString(file), file.resolveSibling(name + ".expected.json"));
        }
        System.out.println(table);
        assertThat(table.right()).as(table.wrong().toString()).isGreaterThanOrEqualTo(98);
    }
}
