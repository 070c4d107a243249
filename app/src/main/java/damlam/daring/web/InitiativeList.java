package damlam.daring.web;

import java.util.List;

/// What waits for whoever looks, what they registered, and what they answered; with the objections of cases.
public record InitiativeList(
        String head,
        List<InitiativeLine> waiting,
        List<InitiativeLine> mine,
        List<InitiativeLine> others,
        List<InitiativeLine> objections) {}
