package damlam.signatures;

import damlam.signatures.TrustedRoots.Root;
import damlam.signatures.Verdict.Revocation;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// From a certificate up to an authority that is trusted here.
///
/// @param certificates the first one and those between, without the root
record Chain(Root root, List<X509Certificate> certificates) {
    /// @param between certificates that came along
    /// @param at when all of them have to be valid
    static Optional<Chain> of(
            X509Certificate certificate,
            Collection<X509Certificate> between,
            TrustedRoots roots,
            Instant at,
            ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        List<Root> counting =
                roots.roots().stream().filter(root -> root.counts(day)).toList();
        Optional<Root> itself = counting.stream()
                .filter(root -> root.certificate().equals(certificate))
                .findFirst();
        if (itself.isPresent()) {
            return isValid(certificate, at)
                    ? Optional.of(new Chain(itself.get(), List.of(certificate)))
                    : Optional.empty();
        }
        Set<TrustAnchor> anchors = counting.stream()
                .filter(root -> isValid(root.certificate(), at))
                .map(root -> new TrustAnchor(root.certificate(), null))
                .collect(Collectors.toSet());
        return anchors.isEmpty() ? Optional.empty() : built(certificate, between, anchors, counting, at);
    }

    static boolean isValid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static Optional<Chain> built(
            X509Certificate certificate,
            Collection<X509Certificate> between,
            Set<TrustAnchor> anchors,
            List<Root> roots,
            Instant at) {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters ask = new PKIXBuilderParameters(anchors, target);
            List<X509Certificate> all = new ArrayList<>(between);
            all.add(certificate);
            ask.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
            ask.setDate(Date.from(at));
            // Withdrawal is looked up in the lists at hand; nothing is fetched.
            ask.setRevocationEnabled(false);
            PKIXCertPathBuilderResult found = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(ask);
            X509Certificate top = found.getTrustAnchor().getTrustedCert();
            List<X509Certificate> path = found.getCertPath().getCertificates().stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            return roots.stream()
                    .filter(root -> root.certificate().equals(top))
                    .findFirst()
                    .map(root -> new Chain(root, path));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /// @param lists those at hand; one counts only if the authority that issued the certificate signed it
    /// @param at a withdrawal after this does not matter
    Revocation revocation(Collection<X509CRL> lists, Instant at) {
        boolean own = false;
        for (int i = 0; i < certificates.size(); i++) {
            X509Certificate issuer = i + 1 < certificates.size() ? certificates.get(i + 1) : root.certificate();
            for (X509CRL list : lists) {
                if (isOf(list, issuer)) {
                    own |= i == 0;
                    X509CRLEntry entry = list.getRevokedCertificate(certificates.get(i));
                    if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) {
                        return Revocation.REVOKED;
                    }
                }
            }
        }
        return own ? Revocation.NOT_REVOKED : Revocation.NOT_CHECKED;
    }

    private static boolean isOf(X509CRL list, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
