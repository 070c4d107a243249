/// The organisation as it stood on a given day: units, posts, people, and who may act for whom.
@NullMarked
package damlam.org;

import org.jspecify.annotations.NullMarked;
