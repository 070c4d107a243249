package damlam.issuing;

import damlam.dispatch.Marks;
import damlam.issuing.Refusal.Reason;
import damlam.letter.DispatchWriter;
import damlam.letter.Letter;
import damlam.letter.Letter.Signature;
import damlam.letter.UnprintableException;
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
import org.jspecify.annotations.Nullable;

/// Lays a draft out as the decree asks.
final class Letters {
    private static final Properties WORDS = words();

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
            if (by != null && by.kind() != Power.Kind.HEAD && by.kind() != Power.Kind.CHAIR) {
                lines.add(say(by.kind().name(), by.title()));
            }
            return lines;
        }

        /// An acting head's power and post are one line.
        String postLine() {
            if (power != null && power.kind() == Power.Kind.CHAIR) {
                return say(Power.Kind.CHAIR.name(), "");
            }
            return power != null && power.kind() == Power.Kind.Q ? "" : post;
        }
    }

    private static String say(String power, String title) {
        return MessageFormat.format(Objects.requireNonNull(WORDS.getProperty("power." + power), power), title);
    }

    /// @param no null before it is numbered: the space stays open, as that of the date
    static Letter of(
            Paper paper, String issuer, @Nullable Integer no, String symbol, @Nullable LocalDate on, Signer by) {
        Paper.Extras extras = paper.extras();
        return new Letter(
                paper.superior().isBlank() ? null : paper.superior(),
                issuer,
                no,
                symbol,
                false,
                paper.place().isBlank() ? null : paper.place(),
                on,
                paper.type(),
                paper.subject(),
                Paper.lines(paper.addressees()),
                paper.parts(),
                Paper.lines(paper.recipients()),
                new Signature(by.powers(), by.postLine(), by.name()),
                extras.cosignPost().isBlank() && extras.cosignName().isBlank()
                        ? null
                        : new Signature(List.of(), extras.cosignPost(), extras.cosignName()),
                extras.annexes().stream().map(Letters::annex).toList(),
                new Letter.Extras(
                        new Marks(
                                paper.how().urgency().mark(),
                                extras.secrecy(),
                                extras.circulation().stream().sorted().toList()),
                        extras.drafterSign().isBlank() ? null : extras.drafterSign(),
                        extras.copies(),
                        Paper.lines(extras.contact()),
                        null));
    }

    private static Letter.Annex annex(Paper.Annex annex) {
        return switch (annex.side()) {
            case BY_ITSELF -> new Letter.Annex(annex.title(), annex.parts());
            case UPRIGHT -> new Letter.Annex(annex.title(), annex.parts(), false);
            case LYING -> new Letter.Annex(annex.title(), annex.parts(), true);
        };
    }

    static byte[] pdf(Letter letter) {
        try {
            return DispatchWriter.pdf(letter);
        } catch (UnprintableException e) {
            throw new Refusal(Reason.UNPRINTABLE);
        }
    }
}
