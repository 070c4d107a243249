/// Documents to and from other systems as edXML: what was sent, what came, who has answered.
@NullMarked
package damlam.exchange;

import org.jspecify.annotations.NullMarked;
