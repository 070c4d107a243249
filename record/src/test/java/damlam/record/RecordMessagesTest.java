package damlam.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RecordMessagesTest {
    private static final RecordMessages VIETNAMESE = new RecordMessages(Locale.forLanguageTag("vi"));
    private static final RecordMessages ENGLISH = new RecordMessages(Locale.FRENCH);

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties vietnamese = properties("messages_vi.properties");
        Properties english = properties("messages_en.properties");
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        vietnamese.forEach((key, text) -> {
            assertThat(places(text)).as("values in " + key).isEqualTo(places(english.get(key)));
            assertThat(text).isNotEqualTo(english.get(key));
            assertThat(String.valueOf(text) + english.get(key)).doesNotContain("'");
        });
    }

    private static String places(Object text) {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            places.append(String.valueOf(text).contains("{" + i + "}") ? i : "-");
        }
        return places.toString();
    }

    @Test
    void everyFaultHasItsWords() {
        for (Fault fault : Fault.values()) {
            for (RecordMessages messages : new RecordMessages[] {VIETNAMESE, ENGLISH}) {
                assertThat(messages.describe(new Finding(fault, 5, 9, "detail")))
                        .contains("detail");
                assertThat(messages.describe(Finding.at(fault, 5, ""))).doesNotContain("{");
            }
        }
    }

    @Test
    void anOfficialLearnsWhichEntryAndWhat() {
        assertThat(VIETNAMESE.describe(Finding.at(Fault.ENTRY_CHANGED, 1234, "")))
                .isEqualTo("Mục số 1.234 đã bị sửa.");
        assertThat(ENGLISH.describe(new Finding(Fault.ENTRIES_SWAPPED, 1234, 1300, "")))
                .isEqualTo("Entries 1,234 and 1,300 have changed places.");
        assertThat(VIETNAMESE.describe(new Finding(Fault.ROLLED_BACK, 600, 699, "")))
                .isEqualTo("Sổ ghi bị lùi lại bản cũ: trước đây đã có các mục từ số 600 đến số 699, nay không còn.");
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader in =
                new InputStreamReader(RecordMessages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
