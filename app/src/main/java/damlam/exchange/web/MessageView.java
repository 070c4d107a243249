package damlam.exchange.web;

import damlam.exchange.Edxml;
import damlam.exchange.Message;
import damlam.page.Typed;

/// An incoming document, ready to show.
public record MessageView(Message message, Edxml.Document document, Typed typed) {}
