// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy.yaml;

/**
 * A YAML file before it is read.
 *
 * @param name as it stands in a fault
 */
record YamlText(String name, String text) {}
