/// The Office's pages: what it asks for, and how a period stands.
@NullMarked
package damlam.consolidation.web;

import org.jspecify.annotations.NullMarked;
