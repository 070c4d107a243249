package damlam.signatures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An authority made for a test, with a root, one below it, and whoever they vouch for.
public final class TestAuthority {
    public static final char[] PASSWORD = "mật khẩu thử".toCharArray();
    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());
    private static final Duration YEAR = Duration.ofDays(365);

    private final Instant now;
    private final KeyPair rootKeys = keys();
    private final KeyPair issuingKeys = keys();
    final X509Certificate root;
    final X509Certificate issuing;

    public TestAuthority(String name, Instant now) {
        this.now = now;
        String rootName = "CN=" + name + ",O=Cơ quan chứng thực thử nghiệm,C=VN";
        root = certificate(
                rootName,
                rootKeys,
                new X500Name(rootName),
                rootKeys,
                now.minus(YEAR),
                now.plus(YEAR.multipliedBy(9)),
                true,
                null,
                -1);
        issuing = certificate(
                "CN=" + name + " cấp 2,C=VN",
                issuingKeys,
                new X500Name(rootName),
                rootKeys,
                now.minus(YEAR),
                now.plus(YEAR.multipliedBy(5)),
                true,
                null,
                -1);
    }

    public record Holder(KeyPair keys, X509Certificate certificate, X509Certificate issuing) {
        public byte[] file() {
            try {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                store.setKeyEntry("khóa", keys.getPrivate(), PASSWORD, new Certificate[] {certificate, issuing});
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                store.store(bytes, PASSWORD);
                return bytes.toByteArray();
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        public SigningKey key() {
            try {
                return SigningKey.ofFile(file(), PASSWORD);
            } catch (SigningRefusedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Holder holder(String name) {
        return holder(name, now.minus(YEAR.dividedBy(2)), now.plus(YEAR));
    }

    Holder holder(String name, Instant from, Instant to) {
        return holder(name, from, to, null, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    Holder holder(String name, Instant from, Instant to, KeyPurposeId purpose, int usage) {
        KeyPair own = keys();
        X509Certificate certificate = certificate(
                "CN=" + name + ",O=Sở thử nghiệm,C=VN",
                own,
                X500Name.getInstance(issuing.getSubjectX500Principal().getEncoded()),
                issuingKeys,
                from,
                to,
                false,
                purpose,
                usage);
        return new Holder(own, certificate, issuing);
    }

    Holder timestamper() {
        return holder(
                "Dịch vụ dấu thời gian",
                now.minus(YEAR),
                now.plus(YEAR),
                KeyPurposeId.id_kp_timeStamping,
                KeyUsage.digitalSignature);
    }

    X509CRL revoking(X509Certificate certificate, Instant at) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(
                    X500Name.getInstance(issuing.getSubjectX500Principal().getEncoded()), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(YEAR)));
            builder.addCRLEntry(certificate.getSerialNumber(), Date.from(at), CRLReason.keyCompromise);
            return new JcaX509CRLConverter()
                    .getCRL(builder.build(
                            new JcaContentSignerBuilder("SHA256withRSA").build(issuingKeys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Puts the root into a folder of trusted ones.
    public void trustIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            Files.write(folder.resolve("goc.cer"), root.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Files.writeString(folder.resolve("roots.csv"), """
                file,source,from,to,certainty
                goc.cer,"Chứng thư lập khi kiểm thử",2020-01-01,,UNVERIFIED
                """);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            String subject,
            KeyPair own,
            X500Name issuer,
            KeyPair issuerKeys,
            Instant from,
            Instant to,
            boolean authority,
            KeyPurposeId purpose,
            int usage) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(from),
                    Date.from(to),
                    new X500Name(subject),
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : usage));
            if (purpose != null) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKeys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
