package damlam.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /// The example of the C2SP specification signed-note.
    private static final String VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String NOTE = "This is an example message.\n\n"
            + "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static final Instant NOW = Instant.ofEpochSecond(1_679_315_147);

    @Test
    void theExampleOfTheSpecificationVerifies() throws NoteFormatException {
        SignedNote note = parse(NOTE);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.check(List.of(VerifierKey.parse(VKEY))).accepted()).isTrue();
        assertThat(note.format()).isEqualTo(NOTE);
        assertThat(VerifierKey.parse(VKEY).vkey()).isEqualTo(VKEY);
    }

    @Test
    void anAlteredTextIsRejectedByTheKnownKey() throws NoteFormatException {
        Signatures found =
                parse(NOTE.replace("example message", "exemple message")).check(List.of(VerifierKey.parse(VKEY)));
        assertThat(found.accepted()).isFalse();
        assertThat(found.bad()).containsExactly(VerifierKey.parse(VKEY));
    }

    @Test
    void textMayHoldEmptyLines() throws NoteFormatException {
        SigningKey key = SigningKey.generate("example.com/log", KeyKind.NOTE);
        String text = "a\n\nb — c\n\nd\n";
        SignedNote note = new SignedNote(text, List.of(key.sign(text, NOW)));
        assertThat(parse(note.format())).isEqualTo(note);
        assertThat(note.check(List.of(key.verifier())).accepted()).isTrue();
    }

    @Test
    void signaturesOfUnknownKeysAreIgnoredAndCountForNothing() throws NoteFormatException {
        SigningKey known = SigningKey.generate("example.com/log", KeyKind.NOTE);
        List<NoteSignature> others = IntStream.range(0, 16)
                .mapToObj(i -> SigningKey.generate("example.com/other" + i, KeyKind.NOTE)
                        .sign("else\n", NOW))
                .toList();
        SignedNote note = new SignedNote("text\n", others).with(List.of(known.sign("text\n", NOW)));
        assertThat(parse(note.format()).check(List.of(known.verifier())).accepted())
                .isTrue();
        SignedNote unknown = new SignedNote("text\n", others);
        assertThat(unknown.check(List.of(known.verifier())).accepted()).isFalse();
        assertThat(unknown.check(List.of()).accepted()).isFalse();
    }

    @Test
    void aKeyOfTheSameNameWithAnotherIdIsAnotherKey() {
        SigningKey one = SigningKey.generate("example.com/log", KeyKind.NOTE);
        SigningKey two = SigningKey.generate("example.com/log", KeyKind.NOTE);
        SignedNote note = new SignedNote("text\n", List.of(one.sign("text\n", NOW), two.sign("text\n", NOW)));
        assertThat(note.check(List.of(two.verifier())).good()).containsExactly(two.verifier());
    }

    /// Only name and id together say whose signature it is; with one of them alike it is a stranger's.
    @Test
    void aKeyOfAnotherNameWithTheSameIdIsAnotherKey() throws NoteFormatException {
        VerifierKey known = VerifierKey.parse(VKEY);
        NoteSignature made = parse(NOTE).signatures().getFirst();
        NoteSignature stranger = NoteSignature.of("example.com/else", known.id(), made.bytes());
        SignedNote alone = new SignedNote(parse(NOTE).text(), List.of(stranger));
        assertThat(alone.check(List.of(known))).isEqualTo(new Signatures(List.of(), List.of()));
        assertThat(parse(NOTE).with(List.of(stranger)).check(List.of(known)).accepted())
                .isTrue();
    }

    @Test
    void aKeyNameHoldsNoUnicodeSpaceAndNoPlus() {
        for (String space : List.of(" ", "\u00a0", "\u2003", "\u3000", "\u2028", "\u0085", "+")) {
            String name = "example.com" + space + "foo";
            assertRefused(() -> NoteSignature.parse("\u2014 " + name + " Uw2QOkn8srV1"));
            assertRefused(() -> VerifierKey.parse(VKEY.replace("example.com/foo", name)));
        }
    }

    @Test
    void oneFalseSignatureOfAKnownKeySpoilsTheNote() {
        SigningKey one = SigningKey.generate("example.com/one", KeyKind.NOTE);
        SigningKey two = SigningKey.generate("example.com/two", KeyKind.NOTE);
        SignedNote note = new SignedNote("text\n", List.of(one.sign("text\n", NOW), two.sign("else\n", NOW)));
        assertThat(note.check(List.of(one.verifier())).accepted()).isTrue();
        assertThat(note.check(List.of(one.verifier(), two.verifier())).accepted())
                .isFalse();
    }

    @Test
    void aCosignatureHoldsItsTimeAndTheWholeText() throws NoteFormatException {
        SigningKey witness = SigningKey.generate("witness.example.com/w1", KeyKind.COSIGNATURE);
        NoteSignature made = witness.sign("text\n", NOW);
        VerifierKey key = VerifierKey.parse(witness.verifier().vkey());
        assertThat(key.verifies("text\n", made)).isTrue();
        assertThat(key.time(made)).contains(NOW);
        assertThat(key.verifies("texts\n", made)).isFalse();
        assertThat(made.bytes()).hasSize(72);
        assertThat(key.verifies("text\n", NoteSignature.of(key.name(), key.id(), flipped(made.bytes(), 7))))
                .isFalse();
        assertThat(key.time(NoteSignature.of(key.name(), key.id(), new byte[3])))
                .isEmpty();
    }

    @Test
    void aKeyIsReadBackAsItWasWritten() throws NoteFormatException {
        for (KeyKind kind : KeyKind.values()) {
            SigningKey key = SigningKey.generate("example.com/log", kind);
            SigningKey again = SigningKey.parse(key.secret(), key.verifier().vkey());
            assertThat(again.verifier()).isEqualTo(key.verifier());
            assertThat(key.verifier().verifies("text\n", again.sign("text\n", NOW)))
                    .isTrue();
        }
    }

    @Test
    void aPrivateKeyBesideAnotherPublicOneIsRefused() {
        SigningKey one = SigningKey.generate("example.com/log", KeyKind.NOTE);
        SigningKey two = SigningKey.generate("example.com/log", KeyKind.NOTE);
        assertRefused(() -> SigningKey.parse(one.secret(), two.verifier().vkey()));
        String head = two.secret().substring(0, two.secret().lastIndexOf('+') + 1);
        String forged = head + one.secret().substring(one.secret().lastIndexOf('+') + 1);
        assertRefused(() -> SigningKey.parse(forged, two.verifier().vkey()));
        assertRefused(() -> SigningKey.parse("", two.verifier().vkey()));
    }

    @Test
    void keysThatAreNoneAreRefused() {
        for (String vkey : List.of(
                "",
                "a+b",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fooo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+Cek=",
                "example.com/foo+530d903a+")) {
            assertRefused(() -> VerifierKey.parse(vkey));
        }
    }

    @Test
    void notesThatAreNoneAreRefused() {
        for (String note : List.of(
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\n— a b",
                "text\n\n— a b\n",
                "text\n\n- example.com/foo Uw2QOkn8srV1\n",
                "text\n\n—example.com/foo Uw2QOkn8srV1\n",
                "text\n\n— example.com/foo  Uw2QOkn8srV1\n",
                "text\n\n— exam+ple Uw2QOkn8srV1\n",
                "text\n\n— example.com/foo Uw2QOg==\n",
                "text\n\n— example.com/foo Uw2QOkn8srV1Q\n",
                "te\txt\n\n— example.com/foo Uw2QOkn8srV1\n",
                "te\rxt\n\n— example.com/foo Uw2QOkn8srV1\n")) {
            assertRefused(() -> parse(note));
        }
        assertRefused(() -> SignedNote.parse(new byte[] {(byte) 0xC3, 0x28, '\n', '\n'}));
        assertRefused(() -> parse("text\n\n" + "— example.com/foo Uw2QOkn8srV1\n".repeat(101)));
    }

    @Property(tries = 2000)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readOrRefused(bytes);
    }

    @Property(tries = 2000)
    void anyDamageToANoteIsReadOrRefused(@ForAll int at, @ForAll byte to) {
        byte[] bytes = NOTE.getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(at, bytes.length)] = to;
        readOrRefused(bytes);
    }

    @Property(tries = 1000)
    void anyTextIsAKeyOrRefused(@ForAll String text) {
        try {
            VerifierKey.parse(text);
        } catch (NoteFormatException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            SignedNote note = SignedNote.parse(bytes);
            assertThat(note.format().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
            note.check(List.of(VerifierKey.parse(VKEY)));
        } catch (NoteFormatException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    private static byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= 1;
        return bytes;
    }

    private static SignedNote parse(String note) throws NoteFormatException {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(NoteFormatException.class);
    }
}
