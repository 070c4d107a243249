package damlam.signatures;

import damlam.signatures.Verdict.Coverage;
import damlam.signatures.Verdict.Finding;
import damlam.signatures.Verdict.Revocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at every signature of a PDF: whether what was signed stands there, who signed, when, and
/// who vouches for them.
final class SignatureCheck {
    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName CRLS = COSName.getPDFName("CRLs");
    private static final COSName CERTS = COSName.getPDFName("Certs");
    private static final String END_OF_FILE = "%%EOF";
    private static final int LARGEST_LIST = 20 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);

    private final byte[] pdf;
    private final PDDocument document;
    private final TrustedRoots roots;
    private final Instant now;
    private final ZoneId zone;
    private final List<X509CRL> lists = new ArrayList<>();
    private final List<X509Certificate> between = new ArrayList<>();

    private SignatureCheck(byte[] pdf, PDDocument document, TrustedRoots roots, Instant now, ZoneId zone) {
        this.pdf = pdf;
        this.document = document;
        this.roots = roots;
        this.now = now;
        this.zone = zone;
        this.lists.addAll(roots.revocations());
    }

    /// @return a verdict on each signature, the first made first; empty for a file without any
    static List<Verdict> of(byte[] pdf, TrustedRoots roots, Instant now, ZoneId zone) throws UnfitPdfException {
        return SafePdf.<List<Verdict>, RuntimeException>open(
                pdf, document -> new SignatureCheck(pdf, document, roots, now, zone).all());
    }

    private List<Verdict> all() throws IOException {
        kept();
        List<PDSignature> signatures = new ArrayList<>(document.getSignatureDictionaries());
        signatures.sort((a, b) -> Long.compare(end(a), end(b)));
        List<Verdict> verdicts = new ArrayList<>();
        for (PDSignature signature : signatures) {
            verdicts.add(verdict(signature));
        }
        return verdicts;
    }

    private static long end(PDSignature signature) {
        int[] range = signature.getByteRange();
        return range.length == 4 ? (long) range[2] + range[3] : 0;
    }

    /// Certificates and lists that were put into the file for those who check it later (DSS, ETSI
    /// EN 319 142-1).
    private void kept() {
        COSDictionary store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(DSS);
        if (store == null) {
            return;
        }
        for (byte[] der : streams(store.getCOSArray(CRLS))) {
            SignedPart.crl(der).ifPresent(lists::add);
        }
        for (byte[] der : streams(store.getCOSArray(CERTS))) {
            SignedPart.certificate(der).ifPresent(between::add);
        }
    }

    private static List<byte[]> streams(@Nullable COSArray array) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            COSBase value = array.getObject(i);
            if (value instanceof COSStream stream) {
                try (InputStream in = stream.createInputStream()) {
                    all.add(in.readNBytes(LARGEST_LIST));
                } catch (IOException e) {
                    LOG.debug("a list that cannot be read proves nothing; judged without it", e);
                }
            }
        }
        return all;
    }

    private Verdict verdict(PDSignature signature) throws IOException {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        Coverage coverage = coverage(signature);
        if (coverage == Coverage.PART) {
            findings.add(Finding.PART_ONLY);
        } else if (coverage == Coverage.CHANGED_LATER) {
            findings.add(Finding.CHANGED_LATER);
        }
        Optional<SignedPart> read = SignedPart.of(signature, pdf);
        if (read.isEmpty()) {
            findings.add(Finding.UNREADABLE);
            return new Verdict(
                    null,
                    null,
                    "",
                    claimed(signature),
                    false,
                    null,
                    null,
                    null,
                    "",
                    coverage,
                    Revocation.NOT_CHECKED,
                    findings);
        }
        return judged(signature, read.get(), coverage, findings);
    }

    private Verdict judged(PDSignature signature, SignedPart part, Coverage coverage, Set<Finding> findings) {
        findings.addAll(part.findings());
        lists.addAll(part.lists());
        between.addAll(part.certificates());
        X509Certificate certificate = part.signer();
        Instant proven = part.stamped()
                .filter(stamp -> Chain.of(stamp.authority(), with(stamp.certificates()), roots, stamp.at(), zone)
                        .isPresent())
                .map(SignedPart.Stamp::at)
                .orElse(null);
        Instant counted = proven == null ? now : proven;
        Chain chain = Chain.of(certificate, between, roots, counted, zone).orElse(null);
        if (chain == null) {
            findings.add(isOutOfTime(certificate) ? Finding.EXPIRED : Finding.UNKNOWN_CA);
        }
        Revocation revocation = Revocation.NOT_CHECKED;
        if (chain != null) {
            revocation = chain.revocation(lists, counted);
        }
        if (revocation == Revocation.REVOKED) {
            findings.add(Finding.REVOKED);
        }
        if (!part.isTimestamp() && !SigningKey.maySign(certificate)) {
            findings.add(Finding.WRONG_PURPOSE);
        }
        Instant own =
                part.isTimestamp() ? part.stamped().map(SignedPart.Stamp::at).orElse(null) : claimed(signature);
        return new Verdict(
                Named.of(certificate.getSubjectX500Principal()),
                Named.of(certificate.getIssuerX500Principal()),
                HexFormat.of().formatHex(certificate.getSerialNumber().toByteArray()),
                proven == null ? own : proven,
                proven != null,
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                chain == null ? null : chain.root().name(),
                chain == null ? "" : chain.root().source(),
                coverage,
                revocation,
                findings);
    }

    private List<X509Certificate> with(List<X509Certificate> more) {
        List<X509Certificate> all = new ArrayList<>(between);
        all.addAll(more);
        return all;
    }

    /// Whether it would be trusted on another day: the authority is known, and only the time is
    /// over or not come.
    private boolean isOutOfTime(X509Certificate certificate) {
        return Stream.of(certificate.getNotBefore(), certificate.getNotAfter())
                .anyMatch(at -> Chain.of(certificate, between, roots, at.toInstant(), zone)
                        .isPresent());
    }

    private static @Nullable Instant claimed(PDSignature signature) {
        Calendar at = signature.getSignDate();
        return at == null ? null : at.toInstant();
    }

    private Coverage coverage(PDSignature signature) {
        int[] range = signature.getByteRange();
        if (range.length != 4 || range[0] != 0 || range[1] < 0 || range[2] < range[1] || range[3] < 0) {
            return Coverage.PART;
        }
        long end = (long) range[2] + range[3];
        if (end > pdf.length || !isGap(signature, range[1], range[2])) {
            return Coverage.PART;
        }
        if (blank((int) end)) {
            return Coverage.WHOLE;
        }
        return later((int) end, signature);
    }

    /// Between the two ranges stands the signature itself and nothing else.
    private boolean isGap(PDSignature signature, int from, int to) {
        if (!(signature.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)
                || to - from < 2
                || pdf[from] != '<'
                || pdf[to - 1] != '>') {
            return false;
        }
        String digits = new String(pdf, from + 1, to - from - 2, StandardCharsets.ISO_8859_1);
        try {
            return Arrays.equals(HexFormat.of().parseHex(digits), contents.getBytes());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean blank(int from) {
        for (int i = from; i < pdf.length; i++) {
            if (pdf[i] != '\r' && pdf[i] != '\n' && pdf[i] != ' ' && pdf[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /// What is signed must have been a whole file then; what came after is compared with it.
    private Coverage later(int end, PDSignature signature) {
        byte[] then = Arrays.copyOf(pdf, end);
        String tail = new String(then, Math.max(0, end - 32), Math.min(32, end), StandardCharsets.ISO_8859_1);
        if (!tail.strip().endsWith(END_OF_FILE)) {
            return Coverage.PART;
        }
        try (PDDocument before = SafePdf.load(then)) {
            boolean signedThen = before.getSignatureDictionaries().stream()
                    .anyMatch(each -> Arrays.equals(each.getByteRange(), signature.getByteRange()));
            if (!signedThen) {
                return Coverage.PART;
            }
            return LaterChanges.between(before, document);
        } catch (IOException | RuntimeException e) {
            return Coverage.PART;
        }
    }
}
