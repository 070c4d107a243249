package damlam.signatures;

import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/// Whom a certificate names.
///
/// @param organ the organisation; empty where it names none
public record Named(String name, String organ) {
    static Named of(X500Principal principal) {
        X500Name name = X500Name.getInstance(principal.getEncoded());
        String common = part(name, BCStyle.CN);
        return new Named(common.isEmpty() ? principal.getName() : common, part(name, BCStyle.O));
    }

    private static String part(X500Name name, ASN1ObjectIdentifier which) {
        RDN[] found = name.getRDNs(which);
        return found.length == 0
                ? ""
                : IETFUtils.valueToString(found[0].getFirst().getValue()).replaceAll("\\\\(.)", "$1");
    }
}
