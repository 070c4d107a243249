/// Official documents, read: text into requirements.
@NullMarked
package damlam.dispatch;

import org.jspecify.annotations.NullMarked;
