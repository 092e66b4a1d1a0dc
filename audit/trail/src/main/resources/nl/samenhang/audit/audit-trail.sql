-- SPDX-License-Identifier: EUPL-1.2
-- The audit trail, as docs/AUDIT-FORMAT.md describes it. The gateway needs to select and insert, and nothing else.

create table audit_entry (
    place bigint primary key check (place >= 0),
    entry bytea not null check (octet_length(entry) <= 65535),
    leaf  bytea not null check (octet_length(leaf) = 32)
);

create table audit_checkpoint (
    size bigint primary key check (size > 0),
    note text not null
);
