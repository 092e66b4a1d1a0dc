// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The built-in accounts, with a hash of each password (PBKDF2 with HMAC-SHA-256, RFC 8018). */
public final class Accounts {

    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;

    private final List<Kept> kept;

    /** Hashes the passwords; takes a tenth of a second for each. */
    public Accounts(List<Account> accounts) {
        kept = accounts.stream().map(Kept::of).toList();
    }

    /** Whether there are none. */
    public boolean none() {
        return kept.isEmpty();
    }

    /** Who has this name and this password. An unknown name takes as long as a wrong password. */
    public Optional<User> user(String name, String password) {
        Optional<Kept> found = kept.stream().filter(k -> k.name.equals(name)).findFirst();
        Kept against = found.orElseGet(() -> new Kept("", Role.AUDITOR, new byte[16], new byte[BITS / 8]));
        boolean right = MessageDigest.isEqual(against.hash, hash(password, against.salt));
        return right ? found.map(k -> new User("built-in:" + k.name, k.name, k.role)) : Optional.empty();
    }

    private record Kept(String name, Role role, byte[] salt, byte[] hash) {

        static Kept of(Account account) {
            byte[] salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            return new Kept(account.name(), account.role(), salt, Accounts.hash(account.password(), salt));
        }
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 with HMAC-SHA-256", e);
        }
    }
}
