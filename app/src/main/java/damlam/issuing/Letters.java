package damlam.issuing;

import damlam.dispatch.DispatchType;
import damlam.dispatch.Marks;
import damlam.issuing.Refusal.Reason;
import damlam.letter.DispatchWriter;
import damlam.letter.Letter;
import damlam.letter.Letter.Extras;
import damlam.letter.Letter.Part;
import damlam.letter.Letter.Signature;
import damlam.letter.UnprintableException;
import damlam.org.Fold;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lays a draft out as the decree asks.
final class Letters {
    private static final Properties WORDS = words();
    private static final Pattern HEADING = Pattern.compile("[IVXL]{1,6}\\. .*");
    private static final Pattern ARTICLE = Pattern.compile("\\p{Lu}\\p{Ll}{3} (\\d{1,3})\\. ?(.*)");
    /// Accents left out.
    private static final String BASIS = "can cu ";

    private static final String ARTICLE_WORD = "dieu";

    private Letters() {}

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Letters.class.getResourceAsStream("words.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is printed of whoever signs.
    ///
    /// @param power null before a signer is settled
    record Signer(@Nullable Power power, String post, String name, String collective) {
        List<String> powers() {
            List<String> lines = new ArrayList<>();
            if (!collective.isEmpty()) {
                lines.add(say("TM", collective));
            }
            Power by = power;
            if (by != null && by.kind() != Power.Kind.HEAD) {
                lines.add(say(by.kind().name(), by.title()));
            }
            return lines;
        }

        /// An acting head's power and post are one line.
        String postLine() {
            return power != null && power.kind() == Power.Kind.Q ? "" : post;
        }
    }

    private static String say(String power, String title) {
        return MessageFormat.format(Objects.requireNonNull(WORDS.getProperty("power." + power), power), title);
    }

    /// @param no null before it is numbered: the space stays open, as that of the date
    static Letter of(
            Paper paper, String issuer, @Nullable Integer no, String symbol, @Nullable LocalDate on, Signer by) {
        return new Letter(
                paper.superior().isBlank() ? null : paper.superior(),
                issuer,
                no,
                symbol,
                false,
                paper.place(),
                on,
                paper.type(),
                paper.subject(),
                paper.type() == DispatchType.CONG_VAN || !paper.addressees().isBlank()
                        ? Paper.lines(paper.addressees())
                        : List.of(),
                body(paper),
                Paper.lines(paper.recipients()),
                new Signature(by.powers(), by.postLine(), by.name()),
                null,
                List.of(),
                extras(paper));
    }

    private static Extras extras(Paper paper) {
        Marks marks = new Marks(paper.how().urgency().mark(), null, List.of());
        return new Extras(marks, null, null, List.of(), null);
    }

    /// In a công văn grounds are sentences like others.
    private static List<Part> body(Paper paper) {
        List<Part> parts = new ArrayList<>();
        for (String line : Paper.lines(paper.body())) {
            String folded = Fold.of(line);
            Matcher article = ARTICLE.matcher(line);
            if (folded.startsWith(BASIS) && paper.type() != DispatchType.CONG_VAN) {
                parts.add(new Part.Basis(line));
            } else if (HEADING.matcher(line).matches()) {
                parts.add(new Part.Heading(line));
            } else if (article.matches() && folded.startsWith(ARTICLE_WORD)) {
                parts.add(new Part.Article(article.group(1), article.group(2)));
            } else {
                parts.add(new Part.Paragraph(line));
            }
        }
        return parts;
    }

    static byte[] pdf(Letter letter) {
        try {
            return DispatchWriter.pdf(letter);
        } catch (UnprintableException e) {
            throw new Refusal(Reason.UNPRINTABLE);
        }
    }
}
