package damlam.journal;

/// Whether what somebody wrote as a reason has enough in it for others to judge: letters, not digits or signs, and not
/// the same few over and over.
public final class Reasons {
    /// Shorter reasons say nothing of the case.
    public static final int LETTERS = 40;
    /// A shorter question asks nothing that could be answered.
    public static final int LETTERS_TO_ASK = 20;

    /// A sentence has more; a word has not.
    private static final int DIFFERENT = 5;

    private Reasons() {}

    /// The same of words that may be left out, and of which no length is asked: either there are none, or they say
    /// something.
    public static boolean sayOrAreBlank(String words) {
        return words.isBlank() || suffice(words, 0);
    }

    /// @param letters how many it needs
    public static boolean suffice(String reasons, int letters) {
        return reasons.codePoints().filter(Character::isLetter).count() >= letters
                && reasons.codePoints()
                                .filter(Character::isLetter)
                                .map(Character::toLowerCase)
                                .distinct()
                                .count()
                        >= DIFFERENT;
    }
}
