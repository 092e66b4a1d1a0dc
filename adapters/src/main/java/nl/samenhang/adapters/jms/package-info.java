// SPDX-License-Identifier: EUPL-1.2
/**
 * Back offices over JMS (Jakarta Messaging 3.1, core protocol of Artemis): {@link nl.samenhang.adapters.jms.JmsEdge} takes their messages,
 * {@link nl.samenhang.adapters.jms.JmsAdapter} brings them theirs.
 */
@NullMarked
package nl.samenhang.adapters.jms;

import org.jspecify.annotations.NullMarked;
