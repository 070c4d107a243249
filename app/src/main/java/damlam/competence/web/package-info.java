/// The pages of the competence map.
@NullMarked
package damlam.competence.web;

import org.jspecify.annotations.NullMarked;
