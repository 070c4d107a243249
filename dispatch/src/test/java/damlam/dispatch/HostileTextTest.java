package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text, reading ends, throws nothing, and points into the text.
class HostileTextTest {
    private static final List<String> PIECES = List.of(
            "Số: ",
            "799/SGDĐT-VP",
            "Kính gửi:",
            "Nơi nhận:",
            "V/v ",
            "QUYẾT ĐỊNH",
            "Điều 1. ",
            "1. ",
            "a) ",
            "II. ",
            "- ",
            "\n",
            "\n\n",
            "\r\n",
            "   ",
            "\t",
            "|",
            "**",
            "trước ngày 31/2/2026",
            "trong thời hạn 999 ngày kể từ ",
            "hằng tháng",
            "định kỳ ",
            "quý IV",
            "ngày 17 tháng 4 năm 2024",
            "Căn cứ Luật ",
            "của ",
            "về việc ",
            "gửi kèm ",
            "KT. GIÁM ĐỐC",
            "Sở Nội vụ chủ trì, phối hợp với ",
            "e\u0301\u0302\u0323",
            "\u200B",
            "\uFEFF",
            "\uD83D\uDE00",
            "\uD83D",
            "./.",
            "(",
            ")",
            ";",
            ",",
            "999999999999/ABC");

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void anyTextIsRead(@ForAll("texts") String text) {
        check(text);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void anyDamagedDispatchIsRead(@ForAll("damaged") String text) {
        check(text);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(PIECES),
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().alpha().ofMaxLength(8));
        return piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> sample = Arbitraries.of(samples());
        Arbitrary<Integer> at = Arbitraries.integers().between(0, 3000);
        return net.jqwik.api.Combinators.combine(sample, at, at, Arbitraries.of(PIECES))
                .as((text, from, length, piece) -> {
                    int start = Math.min(from, text.length());
                    int end = Math.min(start + length % 200, text.length());
                    return text.substring(0, start) + piece + text.substring(end);
                });
    }

    /// The time allowed guards against hanging and measures nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\n", "a", "A ", "1. ", "1. A\n", "a) b\n", "- ", "((", "Sở ", "Sở Nội vụ, ", "phối hợp với ",
                        "trước ngày ",
                "định kỳ ", "số 1/", "số 1/A-", "Luật ", "của ", "kèm ", "Điều 1. ", "\u0301", "e\u0301", "*", "_",
                        "|  ", "Kính gửi: ",
                "ngày 1/1/", "12/", "Q U ", "A. B. ", "TM. A\n", "Nơi nhận:\n", "về việc số 1/A-B ", "1.1.1.1"
            })
    void aHostileTextEnds(String unit) {
        String text = "Kính gửi: A\n1. " + unit.repeat(300_000 / unit.length());
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(3), () -> check(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A ", "1. Sở Nội vụ báo cáo trước ngày 31/2/2026.\n", "số 1/A-B, "})
    void fiveMillionCharactersEnd(String unit) {
        String text = "Kính gửi: A\n1. " + unit.repeat(5_000_000 / unit.length());
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> check(text));
    }

    @Test
    void aTextBeyondAnyDocumentIsReadUpToALimitThatIsSaid() {
        Dispatch dispatch = DispatchParser.parse("Số: 12/UBND-VX\n" + "x".repeat(8_000_000));
        assertThat(dispatch.number().text()).isEqualTo("12/UBND-VX");
        assertThat(dispatch.notices()).extracting(Notice::code).contains(Notice.Code.TEXT_CUT);
    }

    @Test
    void anEmptyTextIsADispatchOfWhichNothingIsKnown() {
        Dispatch dispatch = DispatchParser.parse("");
        assertThat(dispatch.requirements()).isEmpty();
        assertThat(dispatch.notices()).extracting(Notice::code).contains(Notice.Code.NUMBER_MISSING);
    }

    private static List<String> samples() {
        try (Stream<Path> files = SamplesTest.dispatches()) {
            return files.map(HostileTextTest::read).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void check(String text) {
        Dispatch dispatch = DispatchParser.parse(text);
        assertThat(DispatchJson.write(dispatch)).isNotEmpty();
        for (Requirement requirement : dispatch.requirements()) {
            inside(requirement.span(), text);
            requirement.scopeWords().forEach(span -> inside(span, text));
            requirement.term().words().forEach(span -> inside(span, text));
            requirement.points().forEach(point -> inside(point.span(), text));
        }
        dispatch.bases().forEach(basis -> inside(basis.span(), text));
        dispatch.notices().forEach(notice -> inside(notice.span(), text));
    }

    private static void inside(Span span, String text) {
        if (span.end() > text.length()) {
            throw new AssertionError(span + " ends beyond the text of " + text.length());
        }
    }
}
