package damlam.signatures;

import damlam.signatures.SigningRefusedException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/// The signature inside a PDF: CMS with what PAdES asks for, level B-B, and B-T with a timestamp (ETSI EN 319 142-1).
final class Cades {
    private Cades() {}

    /// @param content what is signed
    /// @param timestamps null for a signature without proof of its time
    /// @return the CMS, DER
    static byte[] sign(byte[] content, SigningKey key, @Nullable Timestamps timestamps)
            throws SigningRefusedException, IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            JcaSignerInfoGeneratorBuilder signer =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            signer.setSignedAttributeGenerator(attributes(key));
            generator.addSignerInfoGenerator(signer.build(new KeySigner(key), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.certificates()));
            CMSSignedData signed = generator.generate(new CMSProcessableByteArray(content), false);
            return (timestamps == null ? signed : stamped(signed, timestamps)).getEncoded("DER");
        } catch (GeneralSecurityException | CMSException | OperatorCreationException | KeyFailedException e) {
            throw new SigningRefusedException(Reason.DAMAGED_KEY, e);
        }
    }

    /// PAdES keeps the time in the PDF and the certificate, by its hash, in what is signed.
    private static CMSAttributeTableGenerator attributes(SigningKey key) throws GeneralSecurityException {
        ESSCertIDv2 id = new ESSCertIDv2(Timestamps.sha256(key.certificate().getEncoded()));
        SigningCertificateV2 certificate = new SigningCertificateV2(new ESSCertIDv2[] {id});
        DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator();
        return parameters -> usual.getAttributes(parameters)
                .remove(CMSAttributes.signingTime)
                .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, certificate);
    }

    private static CMSSignedData stamped(CMSSignedData signed, Timestamps timestamps)
            throws SigningRefusedException, IOException {
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        byte[] token = timestamps.over(signer.getSignature()).getEncoded();
        Attribute attribute = new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(ASN1Primitive.fromByteArray(token)));
        SignerInformation with = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attribute));
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(with)));
    }

    private static final class KeyFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private KeyFailedException(Throwable cause) {
            super(cause);
        }
    }

    /// Computes where the key is: in memory, or in a token that never gives it away.
    private static final class KeySigner implements ContentSigner {
        private final SigningKey key;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        private KeySigner(SigningKey key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(key.algorithm());
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            try {
                Signature signature = key.provider().getService("Signature", key.algorithm()) == null
                        ? Signature.getInstance(key.algorithm())
                        : Signature.getInstance(key.algorithm(), key.provider());
                signature.initSign(key.key());
                signature.update(content.toByteArray());
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new KeyFailedException(e);
            }
        }
    }
}
