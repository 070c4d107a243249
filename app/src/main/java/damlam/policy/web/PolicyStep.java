package damlam.policy.web;

import damlam.cases.Consulting;
import damlam.page.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the form for the next step offers.
///
/// @param units who may be named to review it
/// @param asked whose opinions may be asked for
/// @param answers from when on, and up to when, they may be; empty where no rule holds, or nobody is to be asked
/// @param usual by when the step after it is due, unless another day is named
/// @param clock the ground of that; empty where there is none
/// @param form the ground of which form of document amends the rule; empty where there is none
record PolicyStep(
        List<Choice> units,
        List<Choice> asked,
        Optional<Consulting.Time> answers,
        LocalDate usual,
        String clock,
        String form) {}
