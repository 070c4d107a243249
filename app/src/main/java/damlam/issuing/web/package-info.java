/// Drafts and what becomes of them.
@NullMarked
package damlam.issuing.web;

import org.jspecify.annotations.NullMarked;
