package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a profile is said in one line that names the file, the place and what to write instead.
class ProfileFileTest {
    private static final String LEAST = "case: id\nat: when\n";

    /// Line breaks are written as `/`, since each row here is one line.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^^                                          | is empty; it needs at least the lines 'case: COLUMN'",
                "# nothing/                                | is empty; it needs at least",
                "- a/- b/                                  | the profile must have the form 'key: value'",
                "hello                                     | the profile must have the form 'key: value'",
                "case: [a/at: b/                           | :2: is no YAML",
                "case: a/\tat: b/                          | :2: is no YAML",
                "case: a/case: b/at: c/                    | :2: is no YAML: found duplicate key case; correct this line",
                "case: *a/at: c/                           | :1: is no YAML: found undefined alias",
                "case: !!java.net.URL [x]/at: c/           | :1: is no YAML",
                "at: when/                                 | 'case' is missing; add 'case: …'",
                "case: {a: b}/at: c/                       | 'case' must be one text; write 'case: …'",
                "+colour: red/                             | 'colour' means nothing; take it out or correct it",
                "+unit: [a, b]/                            | 'unit' must be one text",
                "+zone: Mars/                              | 'zone' must be a zone such as",
                "+format: qqqqqqqqq/                       | 'format' must be iso, epoch-ms",
                "+optional: [other]/                       | names columns that nothing else does: other; take them out",
                "+activity: {a: b}/                        | 'activity' must be a text or a list of texts; write 'activity: …'",
                "+activity: [[id]]/                        | 'activity' must be a text or a list of texts",
                "+activity: &x [[*x]]/                     | 'activity' must be a text or a list of texts",
                "+state: HELD/                             | 'state' must be a list of rules; write them below it",
                "+state: {is: HELD}/                       | 'state' must be a list of rules",
                "+state: [HELD]/                           | a rule of 'state' must have the form 'key: value'",
                "+state: [{is: SLEEPING}]/                 | 'is: SLEEPING' is not known; write one of [UNOPENED, QUEUED,",
                "+state: [{when: {id: a}}]/                | 'is' is missing; add 'is: …'",
                "+state: [{is: HELD, because: x}]/         | 'because' means nothing in a rule; take it out or correct it",
                "+state: [{is: HELD, person: known}]/      | 'person' of a rule can only be 'unknown', was 'known'",
                "+state: [{when: [a], is: HELD}]/          | 'when' must have the form 'key: value'",
                "+state: [{when: {id: {a: b}}, is: DONE}]  | 'id' must be a text or a list of texts",
                "+work: [{is: PLAY}]/                      | 'is: PLAY' is not known; write one of [NONE, WORKED, COMPLETED]",
            })
    void isToldInOneLine(String yaml, String expected) {
        refused(yaml.replace("+", LEAST).replace('/', '\n').getBytes(StandardCharsets.UTF_8), expected);
    }

    @Test
    void whatIsNestedWithoutEndOrNoTextIsRefused() {
        refused(
                ("case: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                "nests deeper than any profile does");
        refused("{a: ".repeat(20_000).getBytes(StandardCharsets.UTF_8), "nests deeper than any profile does");
        refused((LEAST + "about: é\n").getBytes(StandardCharsets.ISO_8859_1), "check that it is a text in UTF-8");
        refused((LEAST + '\0').getBytes(StandardCharsets.UTF_8), "is no YAML");
    }

    @Test
    void textsAreWhatIsWritten() {
        Profile profile = Profile.of(LogFiles.file("p.yaml", """
                case: 1
                at: when
                unit:
                person: ~
                activity:
                state:
                  - {when: {code: [007, 1.10, yes]}, is: DONE}
                  - {when: {code: }, is: QUEUED}
                """).toString());
        assertThat(profile.columns()).containsExactly("1", "when", "code");
        assertThat(profile.stateOf(Map.of("code", "007")))
                .map(rule -> rule.state().name())
                .hasValue("DONE");
        assertThat(profile.stateOf(Map.of("code", "1.10")))
                .map(rule -> rule.state().name())
                .hasValue("DONE");
        assertThat(profile.stateOf(Map.of("code", "yes")))
                .map(rule -> rule.state().name())
                .hasValue("DONE");
        assertThat(profile.stateOf(Map.of("code", "")))
                .map(rule -> rule.state().name())
                .hasValue("QUEUED");
        assertThat(profile.stateOf(Map.of("code", "7"))).isEmpty();
    }

    private static void refused(byte[] yaml, String expected) {
        Path file = LogFiles.file("p.yaml", yaml);
        assertThatThrownBy(() -> Profile.of(file.toString()))
                .isInstanceOf(LogFormatException.class)
                .hasMessageContainingAll(file.toString(), expected)
                .message()
                .hasLineCount(1);
    }
}
