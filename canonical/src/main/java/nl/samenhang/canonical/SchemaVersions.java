// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** The versions of the two schema files of an iStandaarden message (IV034), such as {@code 1.0.0}. */
public record SchemaVersions(String base, String message) {}
