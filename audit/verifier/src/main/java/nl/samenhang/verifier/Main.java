// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/** The checker as a program: {@code verify FOLDER [--key FILE]}. Ends with 0 (whole), 1 (not), 2 (could not be checked). */
public final class Main {

    private static final String USAGE = """
            usage: verify FOLDER [--key FILE]
              FOLDER  the folder of an audit trail, or a copy of it
              --key   your own copy of its public key (the file vkey, kept elsewhere)""";

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    static int run(String[] args, PrintStream out) {
        boolean withKey = args.length == 4 && args[2].equals("--key");
        if ((!withKey && args.length != 2) || !args[0].equals("verify")) {
            out.println(USAGE);
            return 2;
        }
        try {
            var key = withKey ? Optional.of(Files.readString(Path.of(args[3]))) : Optional.<String>empty();
            return report(Verifier.verify(Path.of(args[1]), key), withKey, out);
        } catch (NoSuchFileException | NotDirectoryException e) {
            out.println("not checked: there is no " + e.getMessage());
        } catch (IOException | InvalidPathException e) {
            out.println("not checked: cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            out.println("not checked: " + e.getMessage());
        }
        return 2;
    }

    private static int report(Verification found, boolean withKey, PrintStream out) {
        found.faults().forEach(fault -> out.println("FAULT " + fault));
        found.remarks().forEach(remark -> out.println("note: " + remark));
        if (!withKey) {
            out.println(
                    "note: checked against the key in the folder itself. That shows whether it is damaged, not who signed it;"
                            + " for that give your own copy with --key");
        }
        out.println(found.records() + " records, " + found.covered() + " of them under " + found.checkpoints()
                + " checkpoints");
        found.firstBadRecord().ifPresent(place -> out.println("first bad record: " + place));
        out.println(found.ok() ? "whole: every record is as it was signed" : "NOT WHOLE: do not rely on this trail");
        return found.ok() ? 0 : 1;
    }
}
