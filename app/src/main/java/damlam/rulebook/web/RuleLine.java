package damlam.rulebook.web;

import damlam.rulebook.Rule;

/// A version of a rule, ready to show.
///
/// @param amount its number in words; empty where it has none
/// @param days between which it holds, in words
/// @param proposer who proposed it, and `decider` who decided on it; empty where nobody did
/// @param mayDecide whether whoever looks may confirm or refuse it
/// @param now what holds today and would be followed by it, in words; empty where nothing does
public record RuleLine(
        Rule rule,
        String says,
        String amount,
        String days,
        String proposer,
        String decider,
        boolean mayDecide,
        String now) {}
