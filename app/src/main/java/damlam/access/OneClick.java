package damlam.access;

import damlam.org.PersonId;

/// In the demonstration, a role that can be tried with one click.
///
/// @param role the message `access.oneClick.<role>`: clerk, official, head, chief, leader, deputy, otherDeputy,
///     principal, teacher, inspector, administrator
/// @param person who plays it
public record OneClick(String role, PersonId person) {}
