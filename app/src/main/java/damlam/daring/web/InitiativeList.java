package damlam.daring.web;

import java.util.List;

/// What waits for whoever looks, what they registered, and what they answered; with the objections of cases.
///
/// @param objections that wait; `settled` those that need no answer any more
public record InitiativeList(
        String head,
        List<InitiativeLine> waiting,
        List<InitiativeLine> mine,
        List<InitiativeLine> others,
        List<InitiativeLine> objections,
        List<InitiativeLine> settled) {}
