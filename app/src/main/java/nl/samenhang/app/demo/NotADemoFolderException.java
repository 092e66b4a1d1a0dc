// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.nio.file.Path;

/** For whoever starts the demo: this folder holds a gateway of its own, which the demo would overwrite. */
public final class NotADemoFolderException extends RuntimeException {

    NotADemoFolderException(Path config) {
        super(config + " is the configuration of another gateway; choose another folder with --data");
    }
}
