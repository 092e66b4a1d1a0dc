// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

/** The provider did not vouch for anybody. The message says which step failed, and holds nothing that it sent. */
public final class SignInFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Which step failed. */
    public SignInFailedException(String step) {
        super(step);
    }
}
