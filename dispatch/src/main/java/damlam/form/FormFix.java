package damlam.form;

import damlam.dispatch.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Takes a copy of a DOCX in which everything is put right that can be without a decision:
/// measures, sizes, bold and italic, rules, dashes and closing marks. What is missing, and what
/// would change a reference, is left to people.
public final class FormFix {
    /// One change may bring another rule to light: margins change the columns, and those the rules under words.
    private static final int PASSES = 6;

    private FormFix() {}

    /// The copy, beside what was wrong before and what still is.
    public static final class Fixed {
        private final byte[] docx;
        private final List<Deviation> found;
        private final List<Deviation> left;

        private Fixed(byte[] docx, List<Deviation> found, List<Deviation> left) {
            this.docx = docx;
            this.found = List.copyOf(found);
            this.left = List.copyOf(left);
        }

        public byte[] docx() {
            return docx.clone();
        }

        public List<Deviation> found() {
            return found;
        }

        public List<Deviation> left() {
            return left;
        }

        /// Whether a deviation is gone from the copy.
        public boolean mended(Deviation deviation) {
            return left.stream().noneMatch(still -> still.rule().equals(deviation.rule()));
        }
    }

    /// @param fileName for messages only
    /// @throws UnreadableFileException if it cannot be read at all, or runs or fetches something
    /// @throws UnfitFileException if it is no DOCX, or of the Party
    public static Fixed fix(byte[] bytes, String fileName, Locale language)
            throws UnreadableFileException, UnfitFileException {
        byte[] copy = bytes;
        List<Deviation> found = List.of();
        for (int pass = 0; pass < PASSES; pass++) {
            try (WordFile.Opened opened = WordFile.open(copy, fileName);
                    ByteArrayOutputStream changed = new ByteArrayOutputStream()) {
                FormCheck check = FormCheck.of(opened, language);
                found = pass == 0 ? check.found() : found;
                if (!check.mends().make()) {
                    return new Fixed(copy, found, check.found());
                }
                opened.document().write(changed);
                copy = changed.toByteArray();
            } catch (IOException | RuntimeException e) {
                throw new UnfitFileException(UnfitFileException.Reason.NOT_DOCX, String.valueOf(e.getMessage()));
            }
        }
        return new Fixed(copy, found, FormCheck.check(copy, fileName, language));
    }
}
