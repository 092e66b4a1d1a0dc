// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import nl.samenhang.canonical.Oin;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** Who a certificate was given to: the OIN in the subject's serialNumber attribute (PKIoverheid, programme of requirements part 3). */
public final class CertificateOin {

    private CertificateOin() {}

    /** The OIN, if the subject has exactly one serialNumber and it is an OIN. */
    public static Optional<Oin> of(X509Certificate certificate) {
        RDN[] serials = subjectSerials(certificate);
        if (serials.length != 1 || serials[0].isMultiValued()) {
            return Optional.empty();
        }
        String value = IETFUtils.valueToString(serials[0].getFirst().getValue());
        return value.matches("[0-9]{20}") ? Optional.of(new Oin(value)) : Optional.empty();
    }

    /** What the trail can call a certificate by: its OIN, or else its fingerprint. Never its common name, which may be a person's. */
    public static String nameOf(X509Certificate certificate) {
        return of(certificate).map(oin -> "OIN:" + oin).orElseGet(() -> "SHA-256:" + fingerprint(certificate));
    }

    private static RDN[] subjectSerials(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate).getSubject().getRDNs(BCStyle.SERIALNUMBER);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate: no DER form", e);
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("every Java platform has SHA-256 (java.security.MessageDigest)", e);
        }
    }
}
