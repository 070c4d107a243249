/// Official documents: text into requirements, data into documents.
@NullMarked
package damlam.dispatch;

import org.jspecify.annotations.NullMarked;
