package damlam.daring.web;

import damlam.page.Mark;

/// A registered proposal or decision, or an objection, in a list.
///
/// @param who whoever registered it; empty where that is whoever looks
/// @param day by when it is to be answered; empty where nothing is waited for
public record InitiativeLine(String href, String about, String what, String who, Mark mark, String state, String day) {}
