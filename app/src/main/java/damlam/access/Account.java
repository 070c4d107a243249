package damlam.access;

import damlam.org.PersonId;

/// By what somebody signs in.
///
/// @param mustChange whether the password was set by another and is changed before anything else
/// @param stamp changes with the password and with closing; a session of another stamp is over
public record Account(PersonId person, String login, boolean mustChange, boolean closed, int stamp) {}
