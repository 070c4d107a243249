package damlam.rulebook.web;

import damlam.rulebook.Rule;

/// A version of a rule, ready to show.
///
/// @param says what it says, in the language of the page
/// @param ownWords its own words, which are Vietnamese, where `says` is not; empty elsewhere
/// @param amount its number in words; empty where it has none
/// @param days between which it holds, in words
/// @param proposer who proposed it and when, and `decider` who decided on it; empty where nobody did
/// @param mayDecide whether whoever looks may confirm or refuse it
/// @param shift what would become of what holds now, while it is proposed; empty else
/// @param then what the book said on a day that is past, where it has been corrected since; empty else
public record RuleLine(
        Rule rule,
        String says,
        String ownWords,
        String amount,
        String days,
        String proposer,
        String decider,
        boolean mayDecide,
        String shift,
        String then) {
    /// What it says and how much.
    public String called() {
        return amount.isEmpty() ? says : says + ": " + amount;
    }
}
