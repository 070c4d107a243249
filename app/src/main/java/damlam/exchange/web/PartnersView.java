package damlam.exchange.web;

import damlam.exchange.Partner;
import damlam.page.Choice;
import damlam.page.Typed;
import java.util.List;

/// The administrator's list of partners.
///
/// @param named whom a code may belong to; 0 is ourselves
public record PartnersView(
        List<Partner> partners, List<Partner.Code> own, List<Choice> named, Typed typed, String done) {}
