package damlam.signatures;

import damlam.signatures.Verdict.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/// One signature taken apart: who made it, over what, and whether it fits.
///
/// @param signer the certificate it was made with
/// @param certificates and `lists` came along with it
/// @param stamped the timestamp over it, if one fits
record SignedPart(
        X509Certificate signer,
        List<X509Certificate> certificates,
        List<X509CRL> lists,
        Optional<Stamp> stamped,
        boolean isTimestamp,
        Set<Finding> findings) {
    private static final COSName TIMESTAMP = COSName.getPDFName("ETSI.RFC3161");
    private static final Set<String> KINDS = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");
    private static final int SHORTEST_RSA = 2048;

    /// @param authority the certificate of the service that made it
    record Stamp(Instant at, X509Certificate authority, List<X509Certificate> certificates) {}

    /// @return empty where it is of a kind that is not known, or cannot be read
    static Optional<SignedPart> of(PDSignature signature, byte[] pdf) {
        COSName kind = signature.getCOSObject().getCOSName(COSName.SUB_FILTER);
        boolean timestamp = TIMESTAMP.equals(kind);
        if (kind == null || !(timestamp || KINDS.contains(kind.getName()))) {
            return Optional.empty();
        }
        if (!(signature.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)) {
            return Optional.empty();
        }
        try {
            byte[] signed = signed(signature.getByteRange(), pdf);
            return timestamp ? ofTimestamp(contents.getBytes(), signed) : of(contents.getBytes(), signed);
        } catch (CMSException
                | TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) {
            // Whatever is in there was made by a stranger; what cannot be read is said to be so.
            return Optional.empty();
        }
    }

    private static byte[] signed(int[] range, byte[] pdf) throws IOException {
        if (range.length != 4
                || range[0] < 0
                || range[1] < 0
                || range[2] < 0
                || range[3] < 0
                || (long) range[0] + range[1] > pdf.length
                || (long) range[2] + range[3] > pdf.length) {
            throw new IOException("no such range " + Arrays.toString(range));
        }
        byte[] signed = new byte[range[1] + range[3]];
        System.arraycopy(pdf, range[0], signed, 0, range[1]);
        System.arraycopy(pdf, range[2], signed, range[1], range[3]);
        return signed;
    }

    private static Optional<SignedPart> of(byte[] der, byte[] signed)
            throws CMSException, TSPException, IOException, GeneralSecurityException, OperatorCreationException {
        CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signed), new ByteArrayInputStream(der));
        Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return Optional.empty();
        }
        SignerInformation signer = signers.iterator().next();
        Optional<X509Certificate> own = own(cms, signer);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Set<Finding> findings = findings(own.get(), signer);
        if (!verifies(signer, own.get())) {
            findings.add(Finding.BROKEN);
        }
        return Optional.of(new SignedPart(own.get(), certificates(cms), lists(cms), stamp(signer), false, findings));
    }

    private static Optional<SignedPart> ofTimestamp(byte[] der, byte[] signed)
            throws CMSException, TSPException, IOException, GeneralSecurityException, OperatorCreationException {
        TimeStampToken token = new TimeStampToken(new CMSSignedData(new ByteArrayInputStream(der)));
        CMSSignedData cms = token.toCMSSignedData();
        SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
        Optional<X509Certificate> own = own(cms, signer);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Set<Finding> findings = findings(own.get(), signer);
        boolean fits = imprinted(token, signed) && verifies(signer, own.get());
        if (!fits) {
            findings.add(Finding.BROKEN);
        }
        Optional<Stamp> itself = fits
                ? Optional.of(
                        new Stamp(token.getTimeStampInfo().getGenTime().toInstant(), own.get(), certificates(cms)))
                : Optional.empty();
        return Optional.of(new SignedPart(own.get(), certificates(cms), lists(cms), itself, true, findings));
    }

    /// Only whether the figures fit: whether the certificate was valid is another question.
    private static boolean verifies(SignerInformation signer, X509Certificate certificate)
            throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException e) {
            return false;
        }
    }

    private static Set<Finding> findings(X509Certificate certificate, SignerInformation signer)
            throws GeneralSecurityException {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        boolean shortKey = certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() < SHORTEST_RSA;
        boolean oldDigest = signer.getDigestAlgorithmID().getAlgorithm().equals(OIWObjectIdentifiers.idSHA1)
                || signer.getDigestAlgorithmID().getAlgorithm().equals(PKCSObjectIdentifiers.md5);
        if (shortKey || oldDigest) {
            findings.add(Finding.WEAK);
        }
        if (!named(certificate, signer)) {
            findings.add(Finding.WRONG_CERTIFICATE);
        }
        return findings;
    }

    /// Whether the certificate is the one that the signed attributes name; older signatures name none.
    private static boolean named(X509Certificate certificate, SignerInformation signer)
            throws GeneralSecurityException {
        Attribute attribute = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return true;
        }
        ESSCertIDv2 id = SigningCertificateV2.getInstance(
                        attribute.getAttrValues().getObjectAt(0))
                .getCerts()[0];
        byte[] hash = MessageDigest.getInstance(digest(id.getHashAlgorithm())).digest(certificate.getEncoded());
        return Arrays.equals(hash, id.getCertHash());
    }

    private static String digest(AlgorithmIdentifier algorithm) throws GeneralSecurityException {
        if (algorithm.getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)) {
            return "SHA-256";
        }
        return algorithm.getAlgorithm().getId();
    }

    private static Optional<X509Certificate> own(CMSSignedData cms, SignerInformation signer) throws IOException {
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            if (signer.getSID().match(holder)) {
                return certificate(holder.getEncoded());
            }
        }
        return Optional.empty();
    }

    private static List<X509Certificate> certificates(CMSSignedData cms) throws IOException {
        List<X509Certificate> all = new ArrayList<>();
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            certificate(holder.getEncoded()).ifPresent(all::add);
        }
        return all;
    }

    private static List<X509CRL> lists(CMSSignedData cms) throws IOException {
        List<X509CRL> all = new ArrayList<>();
        for (X509CRLHolder holder : cms.getCRLs().getMatches(null)) {
            crl(holder.getEncoded()).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Stamp> stamp(SignerInformation signer)
            throws CMSException, TSPException, IOException, GeneralSecurityException, OperatorCreationException {
        Attribute attribute = signer.getUnsignedAttributes() == null
                ? null
                : signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return Optional.empty();
        }
        ASN1Encodable value = attribute.getAttrValues().getObjectAt(0);
        TimeStampToken token =
                new TimeStampToken(new CMSSignedData(value.toASN1Primitive().getEncoded()));
        CMSSignedData cms = token.toCMSSignedData();
        SignerInformation service = cms.getSignerInfos().getSigners().iterator().next();
        Optional<X509Certificate> authority = own(cms, service);
        boolean fits = authority.isPresent()
                && stampsTime(authority.get())
                && imprinted(token, signer.getSignature())
                && verifies(service, authority.get());
        return fits
                ? Optional.of(new Stamp(
                        token.getTimeStampInfo().getGenTime().toInstant(), authority.get(), certificates(cms)))
                : Optional.empty();
    }

    /// Its certificate must be for this and nothing else (RFC 3161, section 2.3).
    private static boolean stampsTime(X509Certificate certificate) throws GeneralSecurityException {
        List<String> uses = certificate.getExtendedKeyUsage();
        return uses != null && uses.contains("1.3.6.1.5.5.7.3.8");
    }

    private static boolean imprinted(TimeStampToken token, byte[] content)
            throws IOException, OperatorCreationException {
        var calculator = new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(token.getTimeStampInfo().getHashAlgorithm());
        try (var out = calculator.getOutputStream()) {
            out.write(content);
        }
        return Arrays.equals(calculator.getDigest(), token.getTimeStampInfo().getMessageImprintDigest());
    }

    static Optional<X509Certificate> certificate(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static Optional<X509CRL> crl(byte[] der) {
        try {
            return Optional.of(
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
