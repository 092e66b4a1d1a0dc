// SPDX-License-Identifier: EUPL-1.2
/** YAML that administrators write, read so that every fault has a file, a line and a column. Start at {@link YamlFile}. */
@NullMarked
package nl.samenhang.policy.yaml;

import org.jspecify.annotations.NullMarked;
