package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class EightBytesTest {
    @Property
    void theFirstIsTheOneThatALoopFinds(@ForAll @Size(8) byte[] bytes, @ForAll byte one, @ForAll byte other) {
        int first = 0;
        while (first < 8 && bytes[first] != one && bytes[first] != other) {
            first++;
        }
        long found = EightBytes.at(bytes, 0, EightBytes.of(one)) | EightBytes.at(bytes, 0, EightBytes.of(other));
        assertThat(found == 0 ? 8 : EightBytes.first(found)).isEqualTo(first);
    }

    @Property
    void bytesThatHardlyDifferAreToldApart(@ForAll @Size(8) boolean[] wanted) {
        byte[] bytes = new byte[8];
        int first = 8;
        for (int i = 7; i >= 0; i--) {
            bytes[i] = (byte) (wanted[i] ? ',' : ',' + 1);
            first = wanted[i] ? i : first;
        }
        long found = EightBytes.at(bytes, 0, EightBytes.of((byte) ','));
        assertThat(found == 0 ? 8 : EightBytes.first(found)).isEqualTo(first);
    }
}
