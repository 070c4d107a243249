package damlam.signatures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be thought of one signature in a PDF.
///
/// @param signer null where the signature cannot be read
/// @param issuer who issued the signer's certificate
/// @param serial of the certificate, in hexadecimal
/// @param at when it was signed; null where nothing says so
/// @param proven whether a timestamp of a trusted service proves that; else the signer's own clock
/// says it
/// @param validFrom the certificate's first and last instant
/// @param root the authority that it can be traced to; null for none that is trusted here
/// @param rootSource why that authority is trusted here
/// @param coverage what it covers
/// @param revocation what is known of the certificate's withdrawal
/// @param findings what speaks against it, the gravest first; empty where nothing does
public record Verdict(
        @Nullable Named signer,
        @Nullable Named issuer,
        String serial,
        @Nullable Instant at,
        boolean proven,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String root,
        String rootSource,
        Coverage coverage,
        Revocation revocation,
        Set<Finding> findings) {
    public Verdict {
        findings = Set.copyOf(findings);
    }

    /// What was signed, of the file as it is now.
    public enum Coverage {
        WHOLE,
        /// All there was; since then others have signed, and nothing else happened.
        SIGNED_LATER,
        /// All there was; since then the open places for its number and date were filled in, and
        /// others may have signed.
        FILLED_LATER,
        /// All there was; since then something was changed or added.
        CHANGED_LATER,
        /// Not even all there was.
        PART
    }

    public enum Revocation {
        NOT_CHECKED,
        NOT_REVOKED,
        REVOKED
    }

    /// What speaks against a signature, the gravest first.
    public enum Finding {
        /// What was signed is not what stands there.
        BROKEN,
        PART_ONLY,
        CHANGED_LATER,
        /// It names one certificate and was made with another.
        WRONG_CERTIFICATE,
        REVOKED,
        UNREADABLE,
        EXPIRED,
        UNKNOWN_CA,
        WRONG_PURPOSE,
        /// By means that can be forged today.
        WEAK;

        boolean refutes() {
            return compareTo(REVOKED) <= 0;
        }
    }

    public enum Conclusion {
        VALID,
        /// Intact, but who signed cannot be confirmed.
        UNCONFIRMED,
        INVALID
    }

    public Conclusion conclusion() {
        if (findings.isEmpty()) {
            return Conclusion.VALID;
        }
        return findings.stream().anyMatch(Finding::refutes) ? Conclusion.INVALID : Conclusion.UNCONFIRMED;
    }

    /// Whether what was signed is what stands there.
    public boolean intact() {
        return !findings.contains(Finding.BROKEN)
                && !findings.contains(Finding.UNREADABLE)
                && !findings.contains(Finding.WRONG_CERTIFICATE);
    }

    /// Whether what was signed is all that stands there.
    public boolean stands() {
        return intact() && !findings.contains(Finding.PART_ONLY) && !findings.contains(Finding.CHANGED_LATER);
    }

    public List<Finding> inOrder() {
        return findings.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
