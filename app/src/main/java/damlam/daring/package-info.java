/// Those who dare: proposals and decisions registered with the reasons of the day, answered by a superior, and the
/// lawful tests of protection answered from the record.
@NullMarked
package damlam.daring;

import org.jspecify.annotations.NullMarked;
