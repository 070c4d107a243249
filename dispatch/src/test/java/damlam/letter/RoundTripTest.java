package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.dispatch.Body;
import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchJson;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.dispatch.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What was read, written and read again is the same: every field of every sample that the decree's layout can carry.
class RoundTripTest {
    private static final Path SAMPLES = Path.of("..", "samples", "dispatches");

    /// Where the reader, not the writer, goes astray: a title and a subject that begin left of the motto's edge
    /// come apart in the text of a PDF, a last paragraph without a blank line above it joins the last item, and a
    /// name on a line of its own joins what stands below it.
    private static final Set<String> MISREAD = Set.of(
            "conclusions.txt.docx requirements",
            "conclusions.txt.pdf requirements",
            "conclusions.txt.pdf subject",
            "instruction.txt.pdf subject",
            "report.txt.pdf subject",
            "authorisation.txt.pdf bases",
            "certified-copy.txt.pdf subject",
            "leave.txt.pdf subject",
            "proposal.txt.pdf bases",
            "return-after-reading.txt.pdf requirements",
            "two-columns.txt.pdf bases",
            "court-letter.txt.pdf requirements",
            "flooding-plan.txt.docx requirements",
            "flooding-plan.txt.pdf requirements",
            "flooding-plan.txt.pdf signer",
            "road-conclusions.txt.pdf requirements",
            "road-conclusions.txt.pdf subject",
            // The Youth Union numbers as the Party does, and is written by its layout: T/M for TM.
            "youth-plan.txt.docx signer",
            "youth-plan.txt.pdf signer");

    /// A slip without a sentence that asks for anything: nothing in its JSON is its text.
    private static final String WITHOUT_BODY = "introduction.txt";

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".txt") && isWritten(file)).sorted().toList().stream();
        }
    }

    private static boolean isWritten(Path file) {
        try {
            Dispatch dispatch = DispatchParser.parse(Files.readString(file));
            return !file.endsWith(WITHOUT_BODY) && dispatch.type() != null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aDocxReadsBackAsItsSource(Path file) throws Exception {
        String text = Files.readString(file);
        byte[] docx = DispatchWriter.docx(letter(text));
        assertSame(file + ".docx", fields(text), fields(DispatchText.read(docx, "again.docx")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aPdfReadsBackAsItsSource(Path file) throws Exception {
        String text = Files.readString(file);
        byte[] pdf = DispatchWriter.pdf(letter(text));
        assertSame(file + ".pdf", fields(text), fields(DispatchText.read(pdf, "again.pdf")));
    }

    @Test
    void mostSamplesAreWritten() throws IOException {
        assertThat(samples()).hasSizeGreaterThan(18);
    }

    private static void assertSame(String name, Map<String, Object> source, Map<String, Object> again) {
        List<String> differences = new ArrayList<>();
        source.forEach((field, value) -> {
            String place = SAMPLES.relativize(Path.of(name)) + " " + field;
            boolean misread = MISREAD.contains(place);
            if (!misread && !value.equals(again.get(field))) {
                differences.add("%s was%n    %s%n  and reads%n    %s".formatted(field, value, again.get(field)));
            }
        });
        assertThat(differences).as(name).isEmpty();
    }

    private static Letter letter(String text) throws LetterException {
        return LetterJson.read(DispatchJson.write(DispatchParser.parse(text), Body.of(text)))
                .letter();
    }

    /// All that is not a place in the text or a remark on the source.
    private static Map<String, Object> fields(String text) {
        Dispatch dispatch = DispatchParser.parse(text);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", dispatch.type());
        fields.put("number", dispatch.number() == null ? "" : dispatch.number().text());
        fields.put("issuer", String.valueOf(dispatch.issuer()));
        fields.put("parent", String.valueOf(dispatch.parent()));
        fields.put("place", String.valueOf(dispatch.place()));
        fields.put("date", String.valueOf(dispatch.date()));
        fields.put("subject", String.valueOf(dispatch.subject()));
        fields.put("addressees", dispatch.addressees());
        fields.put("recipients", dispatch.recipients());
        fields.put("signer", String.valueOf(dispatch.signer()));
        fields.put("cosigner", String.valueOf(dispatch.cosigner()));
        fields.put("copy", String.valueOf(dispatch.copy()));
        fields.put("marks", dispatch.marks());
        fields.put(
                "annexes",
                dispatch.annexes().stream()
                        .map(annex -> annex.no() + " " + annex.title())
                        .toList());
        fields.put("annexBodies", Body.of(text).annexes().toString());
        List<String> bases = new ArrayList<>();
        dispatch.bases()
                .forEach(basis -> bases.add("%s|%s|%s|%s|%s"
                        .formatted(basis.name(), basis.number(), basis.date(), basis.issuer(), basis.enclosed())));
        fields.put("bases", bases);
        List<String> requirements = new ArrayList<>();
        dispatch.requirements().forEach(requirement -> requirements.add(requirement(requirement)));
        fields.put("requirements", requirements);
        return fields;
    }

    private static String requirement(Requirement requirement) {
        StringBuilder words = new StringBuilder("%s|%s|%s|%s|%s|%s"
                .formatted(
                        requirement.no(),
                        words(requirement.text()),
                        requirement.scope(),
                        requirement.coordinators(),
                        requirement.term().deadline(),
                        requirement.term().period()));
        requirement
                .points()
                .forEach(point -> words.append("\n  %s|%s|%s|%s"
                        .formatted(
                                point.no(),
                                point.text(),
                                point.term().deadline(),
                                point.term().period())));
        return words.toString();
    }

    /// Without the borders of tables, and the end mark that the decree puts after the last words.
    private static String words(String text) {
        return text.replaceAll("[|\\s]+", " ").replaceFirst("[./; ]+$", "");
    }
}
