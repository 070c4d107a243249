package damlam.signatures;

import java.util.Locale;

/// Why nothing was signed. The words for people live with the pages: `signatures.refused.<reason>`.
public final class SigningRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// Not the password of this file, or not the PIN of this token.
        WRONG_PASSWORD,
        /// Neither PKCS#12 nor readable.
        DAMAGED_KEY,
        /// It holds no private key with its certificate.
        NO_KEY,
        /// Several keys, and none was named.
        SEVERAL_KEYS,
        /// No driver at this address, no token in it, or it does not answer.
        NO_TOKEN,
        EXPIRED,
        /// Its certificate is for other purposes than signing documents.
        WRONG_PURPOSE,
        /// Neither RSA of at least 2,048 bits nor an elliptic curve.
        WEAK_KEY,
        /// The organ signs only what the competent person has signed (NĐ 30/2020, art. 32.2d).
        NOT_SIGNED_YET,
        /// What is signed already does not hold: another signature would lend it trust.
        BROKEN_BEFORE,
        /// The signer's name is not found on the paper.
        NO_NAME,
        /// It has no open places for number and date, or they are filled in.
        NO_PLACES,
        /// There is no room for a picture between the title and the name.
        NO_ROOM,
        /// Not a PNG, or too large.
        NO_PNG,
        /// A picture without transparent parts would cover the text.
        NOT_TRANSPARENT,
        NOT_BLUE,
        NOT_RED,
        /// The seal is printed in its real size, and the picture does not say how large that is.
        NO_SIZE,
        /// The timestamp service does not answer, or not as it should.
        NO_TIMESTAMP;

        /// Which of the things that a signature takes is to be mended.
        public About about() {
            return switch (this) {
                case WRONG_PASSWORD -> About.PASSWORD;
                case DAMAGED_KEY, NO_KEY, SEVERAL_KEYS, NO_TOKEN, EXPIRED, WRONG_PURPOSE, WEAK_KEY -> About.KEY;
                case NOT_SIGNED_YET, BROKEN_BEFORE, NO_TIMESTAMP, NO_PLACES -> About.FILE;
                case NO_NAME, NO_ROOM -> About.NAME;
                case NO_PNG, NOT_TRANSPARENT, NOT_BLUE, NOT_RED -> About.PICTURE;
                case NO_SIZE -> About.WIDTH;
            };
        }
    }

    public enum About {
        FILE,
        KEY,
        PASSWORD,
        NAME,
        PICTURE,
        WIDTH;

        /// The field of a form that asks for it.
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    SigningRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    SigningRefusedException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
