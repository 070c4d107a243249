/// What was sent and what came, and the administrator's list of partners.
@NullMarked
package damlam.exchange.web;

import org.jspecify.annotations.NullMarked;
