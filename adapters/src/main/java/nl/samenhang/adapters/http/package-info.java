// SPDX-License-Identifier: EUPL-1.2
/**
 * The HTTPS edge, and how back offices talk over it. {@link nl.samenhang.adapters.http.Edge} is one port with its servlets;
 * {@link nl.samenhang.adapters.http.MessagesServlet} takes messages in, {@link nl.samenhang.adapters.http.BackOfficeAdapter}
 * brings them. What may be said is in {@code openapi.json}.
 */
@NullMarked
package nl.samenhang.adapters.http;

import org.jspecify.annotations.NullMarked;
