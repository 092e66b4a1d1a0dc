// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import java.nio.file.Path;
import nl.samenhang.app.DataFolder;
import picocli.CommandLine.Option;

/** The data folder, for every verb that needs one. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SAMENHANG_DATA:-data}",
            description = "The data folder (default: $SAMENHANG_DATA, or 'data' here).")
    private Path folder = Path.of("data");

    DataFolder folder() {
        return new DataFolder(folder.toAbsolutePath().normalize());
    }
}
