package damlam.exchange.web;

import damlam.exchange.MailState;
import damlam.exchange.Partner;
import damlam.page.Choice;
import damlam.page.Typed;
import java.util.List;
import java.util.Set;

/// The administrator's list of partners.
///
/// @param locked partners whose secret cannot be read any more
/// @param named whom a code may belong to; 0 is ourselves
public record PartnersView(
        List<Partner> partners,
        Set<Long> locked,
        List<Partner.Code> own,
        List<Choice> named,
        MailState mail,
        Typed typed,
        String done) {}
